import { Button, mergeClasses, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { clearWords, severityWords } from '#shared/message/words';
import { type SixClear, sixClears } from '#shared/rules/rule';
import type { FindingJson } from '#shared/wire/checkAnswer';
import type { RuleFound } from '#shared/wire/understoodAnswer';
import { SeveritySign } from '#ui/sign';
import { Card } from '#web/frame/Card';
import { useLook } from '#web/programme/look';
import { useSaid, useWords } from '#web/session/session';
import { understoodWords } from '#web/words/understood';

/** So many of one rule are drawn at a time. */
const step = 50;

/** Findings under the rule they come from, gravest first; each says its cell, what is wrong and how to put it right. */
export function FindingsRead({
  rules,
  list,
  clear,
  choose,
}: {
  readonly rules: readonly RuleFound[];
  readonly list: readonly FindingJson[];
  /** Only rules of this clear. */
  readonly clear: SixClear | null;
  readonly choose: (clear: SixClear | null) => void;
}) {
  const look = useLook();
  const words = useWords(understoodWords);
  const said = useSaid();
  const byRule = useMemo(() => {
    const groups = new Map<string, FindingJson[]>();
    for (const finding of list) {
      const known = groups.get(finding.rule);
      if (known === undefined) groups.set(finding.rule, [finding]);
      else known.push(finding);
    }
    return groups;
  }, [list]);
  const shown = clear === null ? rules : rules.filter(({ clears }) => clears.includes(clear));
  const count = shown.reduce((sum, rule) => sum + rule.count, 0);
  return (
    <Card title={words.findings(count)}>
      <div className={look.tight}>
        {rules.length === 0 ? (
          <p className={look.plain}>{words.none}</p>
        ) : (
          <Select
            aria-label={words.clarity}
            style={{ maxWidth: 260 }}
            value={clear ?? ''}
            onChange={(_event, { value }) => choose(sixClears.find((one) => one === value) ?? null)}
          >
            <option value="">{words.all}</option>
            {sixClears.map((one) => (
              <option key={one} value={one}>
                {said(clearWords[one])}
              </option>
            ))}
          </Select>
        )}
        <ul className={look.list}>
          {shown.map((rule) => (
            <li key={rule.rule} className={look.line}>
              <RuleGroup rule={rule} findings={byRule.get(rule.rule) ?? []} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function RuleGroup({ rule, findings }: { readonly rule: RuleFound; readonly findings: readonly FindingJson[] }) {
  const look = useLook();
  const words = useWords(understoodWords);
  const said = useSaid();
  const [shown, setShown] = useState(0);
  return (
    <details
      onToggle={({ currentTarget }) => setShown((known) => (currentTarget.open ? Math.max(known, step) : known))}
    >
      <summary className={look.summary}>
        <span className={look.row} style={{ display: 'inline-flex' }}>
          <SeveritySign severity={rule.severity} />
          <span>
            {said(rule.title)} ({rule.count})
          </span>
          <span className={mergeClasses(look.small, look.quiet)} style={{ fontWeight: 400 }}>
            {said(severityWords[rule.severity])} · {rule.clears.map((one) => said(clearWords[one])).join(', ')}
          </span>
        </span>
      </summary>
      <ul className={look.list} style={{ paddingLeft: 20 }}>
        {findings.slice(0, shown).map((finding) => (
          <li key={`${finding.sheet} ${finding.address} ${finding.path}`} className={look.line}>
            <span className={look.strong}>{finding.path === '' ? finding.sheet : finding.path}</span>{' '}
            <span className={look.quiet}>
              ({words.cell} {finding.address}, {finding.column})
            </span>
            <div>{finding.message}</div>
          </li>
        ))}
      </ul>
      {findings.length > shown && shown > 0 ? (
        <Button size="small" onClick={() => setShown(shown + step * 4)}>
          {words.more(findings.length - shown)}
        </Button>
      ) : null}
    </details>
  );
}
