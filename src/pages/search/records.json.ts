import { catalogue } from '../../catalogue.ts';
import { recordsOf } from '../../search/record.ts';

export const GET = () => Response.json(recordsOf(catalogue));
