import { catalogue } from '../../catalogue.ts';
import { ledgerOf } from '../../exports/ledger.ts';

export const GET = () => Response.json(ledgerOf(catalogue));
