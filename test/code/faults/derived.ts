import { bridge, change, lorry, oda, short, withoutBody, type Slip } from './slip.ts';

/** Slips in fields that Crossread derives if they are absent. */

const post = 'actors/valley-post.yaml';
const toutiao = 'actors/toutiao.yaml';
const ferryman = 'actors/unnamed-ferryman.yaml';

export const derived: Slip[] = [
  {
    slip: 'a platform is not that of the address',
    on: short,
    edit: change(lorry, 'author: author-lorry', 'platform: valley-post\n  author: author-lorry'),
    says: [
      'content/articles/lorry-on-the-bridge.md:9:13 source.platform: is "valley-post", but content/actors/toutiao.yaml has the host of the address (www.toutiao.com); delete the field, or correct one of them',
    ],
  },
  {
    slip: 'no actor has the host of an address, and no platform is named',
    on: short,
    edit: change(toutiao, '[toutiao.com]', '[toutiao.example]'),
    says: [
      'content/articles/lorry-on-the-bridge.md:8:3 source: names neither an outlet nor a platform, and no actor has the host www.toutiao.com; add the outlet that published it, or the platform that carries it',
    ],
  },
  {
    slip: 'two actors have one host',
    on: short,
    edit: change(post, '[valley-post.example]', '[valley-post.example, toutiao.com]'),
    says: ['content/actors/valley-post.yaml:3:30 hosts[1]: "toutiao.com" is already a host of "toutiao"; delete one of the two'],
  },
  {
    slip: 'an actor has a host twice',
    on: short,
    edit: change(post, '[valley-post.example]', '[valley-post.example, valley-post.example]'),
    says: ['content/actors/valley-post.yaml:3:30 hosts[1]: "valley-post.example" is already a host of "valley-post"; delete one of the two'],
  },
  {
    slip: 'a host is an address',
    on: short,
    edit: change(toutiao, '[toutiao.com]', '["https://toutiao.com/"]'),
    says: [
      'content/actors/toutiao.yaml:3:9 hosts[0]: "https://toutiao.com/" is not a host name like toutiao.com; write it in small letters, without https:// and path',
    ],
  },
  {
    slip: 'a person has a host',
    edit: change(oda, 'kind: person', 'kind: person\nhosts: [lind.example]'),
    says: ['content/actors/oda-lind.yaml:3:8 hosts: are those of a platform or an outlet, but the actor is of kind person; delete them, or correct the kind'],
  },
  {
    slip: 'no kind is given, and no account shows it',
    edit: change(ferryman, 'kind: unnamed\n', ''),
    says: [
      'content/actors/unnamed-ferryman.yaml:1:1 kind: is missing; it is one of person, government, office, organisation, country, bloc, place, outlet, platform, unnamed, author; only the outlet, platform or author of an account needs none',
    ],
  },
  {
    slip: 'a part is past the paragraphs of the text and the parts',
    on: short,
    edit: change(bridge, '    - paragraph: 6', '    - paragraph: 9'),
    says: [
      'content/articles/bridge-closed.md:19:18 source.parts[1].paragraph: 9 is past the last paragraph of the source, 8 (6 of the text and 2 of parts); correct it, or retell the missing paragraphs',
    ],
  },
  {
    slip: 'an empty body gives no number of paragraphs',
    on: short,
    edit: withoutBody(bridge),
    says: ['content/articles/bridge-closed.md:68:1 body: the body is empty; retell the account paragraph by paragraph'],
  },
  {
    slip: 'paragraphs of a form are of no account',
    edit: change(oda, '    in: bridge-closed\n    paragraphs: [2, 5]\n    type', '    paragraphs: [2, 5]\n    type'),
    says: [
      'content/actors/oda-lind.yaml:12:17 printed[0].paragraphs: needs the account that prints it: add "in", or delete the paragraphs, which the links give',
    ],
  },
  {
    slip: 'no link prints a form',
    on: short,
    edit: change(oda, 'as: Mayor Lindt', 'as: Mayor Lint'),
    says: [
      'content/actors/oda-lind.yaml:11:5 printed[0]: no link to this actor prints "Mayor Lint", or each account that does is listed by itself; name the account and the paragraphs that print it, or delete it',
    ],
  },
  {
    slip: 'no link of the account prints a form',
    on: short,
    edit: change(oda, 'as: Mayor Lindt', 'as: Mayor Lindt\n    in: lorry-on-the-bridge'),
    says: [
      'content/actors/oda-lind.yaml:11:5 printed[0]: no other link of "lorry-on-the-bridge" to this actor prints "Mayor Lindt"; name the paragraphs that print it, or delete it',
    ],
  },
  {
    slip: 'no link shows where somebody is implied',
    on: short,
    edit: change(lorry, '[she](actor:oda-lind "she")', 'she'),
    says: [
      'content/actors/oda-lind.yaml:19:5 implied[0]: no other link of "lorry-on-the-bridge" to this actor prints "she"; name the paragraphs that print it, or delete it',
    ],
  },
  {
    slip: 'a form is listed twice',
    on: short,
    edit: change(oda, '  - as: Oda Lind\n    in: lorry-on-the-bridge\n    paragraphs: [1]\n', '  - as: Mayor Lindt\n'),
    says: ['content/actors/oda-lind.yaml:15:5 printed[1]: "Mayor Lindt" is already listed; delete one of the two'],
  },
  {
    slip: 'a link leads to one actor and shows a form that is listed for another',
    edit: change(bridge, '[The mayor](actor:oda-lind "Mayor Lindt")', '[The mayor](actor:unnamed-ferryman "Mayor Lindt")'),
    says: [
      'content/articles/bridge-closed.md:86:4 body: content/actors/oda-lind.yaml lists "Mayor Lindt" in this paragraph; link to "oda-lind", or list the form in content/actors/unnamed-ferryman.yaml too',
    ],
  },
  {
    slip: 'a link leads to one actor and shows a form that another has in every account',
    on: short,
    edit: change(bridge, '[The mayor](actor:oda-lind "Mayor Lindt")', '[The mayor](actor:unnamed-ferryman "Mayor Lindt")'),
    says: [
      'content/articles/bridge-closed.md:76:4 body: content/actors/oda-lind.yaml lists "Mayor Lindt" in this paragraph; link to "oda-lind", or list the form in content/actors/unnamed-ferryman.yaml too',
    ],
  },
];
