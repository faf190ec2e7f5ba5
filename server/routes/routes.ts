import type { ServiceConfig } from '#server/config';
import type { Metrics } from '#server/http/metrics';
import type { Oidc } from '#server/http/oidc';
import type { Route } from '#server/http/route';
import { accessRoutes } from '#server/routes/access';
import { accountRoutes } from '#server/routes/accounts';
import { administrationRoutes } from '#server/routes/administration';
import { codeRoutes } from '#server/routes/codes';
import { colouredRoutes } from '#server/routes/coloured';
import { decisionRoutes } from '#server/routes/decisions';
import { draftingRoutes } from '#server/routes/drafting';
import { exportRoutes } from '#server/routes/exports';
import { instanceRoutes } from '#server/routes/instance';
import { matterRoutes } from '#server/routes/matters';
import { oidcRoutes } from '#server/routes/oidc';
import { outlineRoutes } from '#server/routes/outline';
import { overviewRoutes } from '#server/routes/overview';
import { ownRoutes } from '#server/routes/own';
import { periodRoutes } from '#server/routes/periods';
import { programmeRoutes } from '#server/routes/programmes';
import { receiptRoutes } from '#server/routes/receipts';
import { registryRoutes } from '#server/routes/registry';
import { reminderRoutes } from '#server/routes/reminders';
import { repairedRoutes } from '#server/routes/repaired';
import { submissionRoutes } from '#server/routes/submissions';
import { trackerRoutes } from '#server/routes/tracker';

export type RoutePlace = {
  readonly config: ServiceConfig;
  readonly metrics: Metrics;
  readonly oidc: Oidc | null;
};

/** All the service does, in one list: what is not in it cannot be called. */
export function allRoutes({ config, metrics, oidc }: RoutePlace): readonly Route[] {
  const { publicUrl, metricsToken } = config;
  const routes: readonly Route[] = [
    ...programmeRoutes,
    ...draftingRoutes,
    ...ownRoutes,
    ...periodRoutes,
    ...reminderRoutes,
    ...submissionRoutes,
    ...colouredRoutes,
    ...repairedRoutes,
    ...receiptRoutes,
    ...decisionRoutes,
    ...matterRoutes,
    ...trackerRoutes,
    ...overviewRoutes,
    ...outlineRoutes,
    ...exportRoutes,
    ...(oidc === null ? [] : oidcRoutes(oidc, publicUrl)),
    ...accessRoutes({ publicUrl, oidc: oidc !== null }),
    ...codeRoutes(publicUrl),
    ...accountRoutes(publicUrl),
    ...registryRoutes,
    ...administrationRoutes(config),
    ...instanceRoutes({ publicUrl, metrics, metricsToken, routes: () => routes }),
  ];
  return routes;
}
