import { useParams } from 'wouter';
import { ReceiptList } from '#web/own/ReceiptList';
import { ReceiptView } from '#web/own/ReceiptView';

/** Phiếu tiếp nhận: those of the period, or the one whose number stands in the address. */
export function ReceiptsPage() {
  const number = useParams<{ readonly '*'?: string }>()['*'] ?? '';
  return number === '' ? <ReceiptList /> : <ReceiptView key={number} number={decodeURIComponent(number)} />;
}
