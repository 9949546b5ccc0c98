import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { comparedShards } from '../../exports/compared.ts';

export const getStaticPaths = () => comparedShards(catalogue).map((content, shard) => ({ params: { shard: String(shard) }, props: { content } }));

export const GET: APIRoute = ({ props }) => Response.json(props.content);
