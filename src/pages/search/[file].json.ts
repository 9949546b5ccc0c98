import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { recordsOf } from '../../search/record.ts';
import { indexFiles } from '../../search/write-index.ts';

export const getStaticPaths = () => indexFiles(recordsOf(catalogue)).map(({ name, content }) => ({ params: { file: name }, props: { content } }));

export const GET: APIRoute = ({ props }) => Response.json(props.content);
