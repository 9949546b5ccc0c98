import { both, bridge, change, lorry, notice, oda, topic, type Slip } from './slip.ts';

/** Values that nothing sensible can mean. */
export const carelessFields: Slip[] = [
  {
    slip: 'eight words joined by hyphens',
    edit: change(bridge, 'the river took the ground', 'the-river-took-the-ground-from-under-us'),
    says: [
      'content/articles/bridge-closed.md:51:25 claims[1].wording[0].phrase: "the-river-took-the-ground-from-under-us" has more than seven words; shorten the phrase',
    ],
  },
  {
    slip: 'a Chinese sentence as a phrase, which has no spaces',
    edit: change(bridge, 'the river took the ground', '河水带走了桥下的泥土桥墩因此开裂镇长当晚下令封闭两端'),
    says: [
      'content/articles/bridge-closed.md:51:25 claims[1].wording[0].phrase: "河水带走了桥下的泥土桥墩因此开裂镇长当晚下令封闭两端" has more than seven words; shorten the phrase',
    ],
  },
  {
    slip: 'a phrase of one endless word',
    edit: change(bridge, 'the river took the ground', 'a'.repeat(101)),
    says: [
      'content/articles/bridge-closed.md:51:25 claims[1].wording[0].phrase: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has more than 100 characters; shorten the phrase',
    ],
  },
  {
    slip: 'an offset that no place has',
    edit: change(bridge, '09:00:00+01:00', '09:00:00+23:59'),
    says: [
      'content/articles/bridge-closed.md:25:7 published.at: "2024-03-06T09:00:00+23:59" has the offset +23:59, which no place has (they run from -12:00 to +14:00 in quarters of an hour); correct it',
    ],
  },
  {
    slip: 'a margin of millions of years',
    edit: change(lorry, 'margin: PT1M', 'margin: P99999999999D'),
    says: [
      'content/articles/lorry-on-the-bridge.md:19:11 published.margin: "P99999999999D" is longer than ten years; write how far the time of publication may be off',
    ],
  },
  {
    slip: 'a topic named twice',
    edit: change(bridge, 'topics: [bridge]\nclaims', 'topics: [bridge, bridge]\nclaims'),
    says: ['content/articles/bridge-closed.md:28:18 topics[1]: "bridge" is already in this list; delete one of the two'],
  },
  {
    slip: 'a source named twice',
    edit: change(oda, 'sources: [river-authority-2024]', 'sources: [river-authority-2024, river-authority-2024]'),
    says: ['content/actors/oda-lind.yaml:33:33 sources[1]: "river-authority-2024" is already in this list; delete one of the two'],
  },
  {
    slip: 'a paragraph named twice',
    edit: change(oda, 'paragraphs: [2, 5]', 'paragraphs: [2, 2, 5]'),
    says: ['content/actors/oda-lind.yaml:13:21 printed[0].paragraphs[1]: 2 is already in this list; delete one of the two'],
  },
  {
    slip: 'a claim named like the search field of the page',
    edit: both(change(bridge, 'id: pier-cracked', 'id: q'), change(bridge, 'claim:pier-cracked', 'claim:q')),
    says: ['content/articles/bridge-closed.md:52:9 claims[2].id: "q" is an anchor of the page itself; choose another id'],
  },
  {
    slip: 'a list longer than any',
    edit: change(topic, '[arch, pier, closure]', `[${'a, '.repeat(5000)}a]`),
    says: ['content/topics/bridge.yaml:3:8 has more than 5000 entries here; delete what was pasted by mistake, or divide it'],
  },
  {
    slip: 'an address with a comma of the sentence',
    edit: change(notice, 'notices/2024-03-07', 'notices/2024-03-07,'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://river.example/notices/2024-03-07," ends with ",", which belongs to the text around it; delete it',
    ],
  },
  {
    slip: 'an address with a typographic quote',
    edit: change(notice, 'notices/2024-03-07', 'notices/2024-03-07”'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://river.example/notices/2024-03-07”" ends with "”", which belongs to the text around it; delete it',
    ],
  },
  {
    slip: 'an address pasted twice',
    edit: change(notice, 'notices/2024-03-07', 'notices/https://river.example/notices/2024-03-07'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://river.example/notices/https://river.example/notices/2024-03-07" is two addresses in one; keep one',
    ],
  },
  {
    slip: 'two addresses glued together',
    edit: change(notice, 'https://river.example/notices/2024-03-07', 'https://a.examplehttps://b.example'),
    says: ['content/sources/river-authority-2024.yaml:2:6 url: "https://a.examplehttps://b.example" is two addresses in one; keep one'],
  },
  {
    slip: 'a percent sign without its digits',
    edit: change(notice, 'notices/2024-03-07', '50%'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://river.example/50%" has a percent sign without two hexadecimal digits; write the sign itself as %25, or copy the whole address',
    ],
  },
  {
    slip: 'an address of the own machine',
    edit: change(notice, 'https://river.example/notices', 'http://192.168.1.4/notices'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "http://192.168.1.4/notices/2024-03-07" leads to "192.168.1.4", which only your own machine or network can reach; write the public address',
    ],
  },
  {
    slip: 'a host name that cannot exist',
    edit: change(notice, 'river.example', 'river..example'),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://river..example/notices/2024-03-07" has the host name "river..example", which cannot exist; correct it',
    ],
  },
  {
    slip: 'an address of 400 kB',
    edit: change(notice, 'notices/2024-03-07', 'a'.repeat(400_000)),
    says: [
      'content/sources/river-authority-2024.yaml:2:6 url: "https://river.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" is longer than 2000 characters; write the address of the page without what was pasted after it',
    ],
  },
];
