import { both, bridge, change, closing, lorry, oda, why, write, type Slip } from './slip.ts';

export const references: Slip[] = [
  {
    slip: 'the platform of an account does not exist',
    edit: change(bridge, 'platform: valley-post', 'platform: valley-pots'),
    says: ['content/articles/bridge-closed.md:9:13 source.platform: no actor "valley-pots"; did you mean "valley-post"?'],
  },
  {
    slip: 'the outlet of an account does not exist',
    edit: change(bridge, 'outlet: valley-post', 'outlet: evening-news'),
    says: [
      'content/articles/bridge-closed.md:10:11 source.outlet: no actor "evening-news"; an id is the name of a file in content/actors/ without its extension',
    ],
  },
  {
    slip: 'the author of an account does not exist',
    edit: change(bridge, 'author: valley-post', 'author: valley-past'),
    says: ['content/articles/bridge-closed.md:11:11 source.author: no actor "valley-past"; did you mean "valley-post"?'],
  },
  {
    slip: 'a topic of an account does not exist',
    edit: change(bridge, 'topics: [bridge]\nclaims', 'topics: [brigde]\nclaims'),
    says: ['content/articles/bridge-closed.md:28:10 topics[0]: no topic "brigde"; did you mean "bridge"?'],
  },
  {
    slip: 'the speaker of a claim does not exist',
    edit: change(bridge, 'speaker: oda-lind\n    via', 'speaker: oda-lnid\n    via'),
    says: ['content/articles/bridge-closed.md:43:14 claims[1].speaker: no actor "oda-lnid"; did you mean "oda-lind"?'],
  },
  {
    slip: 'a relay of a claim does not exist',
    edit: change(bridge, 'via: [unnamed-ferryman]', 'via: [unnamed-feryman]'),
    says: ['content/articles/bridge-closed.md:44:11 claims[1].via[0]: no actor "unnamed-feryman"; did you mean "unnamed-ferryman"?'],
  },
  {
    slip: 'an actor of a claim does not exist',
    edit: change(bridge, '[oda-lind, willowford]', '[oda-lind, wilowford]'),
    says: ['content/articles/bridge-closed.md:34:24 claims[0].actors[1]: no actor "wilowford"; did you mean "willowford"?'],
  },
  {
    slip: 'a topic of a claim does not exist',
    edit: change(lorry, 'topics: [ferry]', 'topics: [fery]'),
    says: ['content/articles/lorry-on-the-bridge.md:42:14 claims[2].topics[0]: no topic "fery"; did you mean "ferry"?'],
  },
  {
    slip: 'an event of a claim does not exist',
    edit: change(bridge, 'about: [reopening]', 'about: [re-opening]'),
    says: ['content/articles/bridge-closed.md:64:13 claims[3].about[0]: no event "re-opening"; did you mean "reopening"?'],
  },
  {
    slip: 'an event of a dated claim does not exist',
    edit: change(bridge, 'about: [closing]\n    when', 'about: [closng, council-meeting]\n    when'),
    says: ['content/articles/bridge-closed.md:36:13 claims[0].about[0]: no event "closng"; did you mean "closing"?'],
  },
  {
    slip: 'the occasion of a claim does not exist',
    edit: change(bridge, 'occasion: council-meeting', 'occasion: council-meting'),
    says: ['content/articles/bridge-closed.md:48:15 claims[1].occasion: no event "council-meting"; did you mean "council-meeting"?'],
  },
  {
    slip: 'the question of an answer does not exist',
    edit: change(bridge, 'question: day-of-closing', 'question: day-of-closure'),
    says: ['content/articles/bridge-closed.md:38:27 claims[0].answers[0].question: no question "day-of-closure"; did you mean "day-of-closing"?'],
  },
  {
    slip: 'a source of an outcome does not exist',
    edit: change(bridge, '      sources: [river-authority-2024]', '      sources: [river-authority-2023]'),
    says: ['content/articles/bridge-closed.md:69:17 claims[3].outcome.sources[0]: no source "river-authority-2023"; did you mean "river-authority-2024"?'],
  },
  {
    slip: 'a source of a note does not exist',
    edit: change(bridge, '    sources: [river-authority-2024]\n---', '    sources: [river-board]\n---'),
    says: [
      'content/articles/bridge-closed.md:76:15 notes[0].sources[0]: no source "river-board"; an id is the name of a file in content/sources/ without its extension',
    ],
  },
  {
    slip: 'the office of a role does not exist',
    edit: change(oda, 'office: office-mayor', 'office: office-major'),
    says: ['content/actors/oda-lind.yaml:8:13 roles[0].office: no actor "office-major"; did you mean "office-mayor"?'],
  },
  {
    slip: 'the account of a printed form does not exist',
    edit: change(oda, 'in: bridge-closed\n    paragraphs: [2, 5]', 'in: bridge-close\n    paragraphs: [2, 5]'),
    says: ['content/actors/oda-lind.yaml:12:9 printed[0].in: no account "bridge-close"; did you mean "bridge-closed"?'],
  },
  {
    slip: 'the account of an implied form does not exist',
    edit: change(oda, 'in: lorry-on-the-bridge\n    paragraphs: [2]', 'in: lorry-on-a-bridge\n    paragraphs: [2]'),
    says: ['content/actors/oda-lind.yaml:23:9 implied[0].in: no account "lorry-on-a-bridge"; did you mean "lorry-on-the-bridge"?'],
  },
  {
    slip: 'the account of a lookalike does not exist',
    edit: change(oda, 'in: bridge-closed\n    paragraphs: [4]', 'in: lime-tree\n    paragraphs: [4]'),
    says: [
      'content/actors/oda-lind.yaml:28:9 lookalikes[0].in: no account "lime-tree"; an id is the name of a file in content/articles/ without its extension',
    ],
  },
  {
    slip: 'a source of an actor does not exist',
    edit: change(oda, '[river-authority-2024]', '[river-authority-24]'),
    says: ['content/actors/oda-lind.yaml:33:11 sources[0]: no source "river-authority-24"; did you mean "river-authority-2024"?'],
  },
  {
    slip: 'the place of an event does not exist',
    edit: change(closing, 'place: willowford', 'place: willowfort'),
    says: ['content/events/closing.yaml:5:8 place: no actor "willowfort"; did you mean "willowford"?'],
  },
  {
    slip: 'an actor of an event does not exist',
    edit: change(closing, 'actors: [oda-lind]', 'actors: [oda]'),
    says: ['content/events/closing.yaml:6:10 actors[0]: no actor "oda"; an id is the name of a file in content/actors/ without its extension'],
  },
  {
    slip: 'a topic of an event does not exist',
    edit: change(closing, 'topics: [bridge]', 'topics: [bridges]'),
    says: ['content/events/closing.yaml:7:10 topics[0]: no topic "bridges"; did you mean "bridge"?'],
  },
  {
    slip: 'a source of an event does not exist',
    edit: change(closing, '[river-authority-2024]', '[river-authority-2025]'),
    says: ['content/events/closing.yaml:9:11 sources[0]: no source "river-authority-2025"; did you mean "river-authority-2024"?'],
  },
  {
    slip: 'a topic of a question does not exist',
    edit: change(why, 'topics: [bridge]', 'topics: [road]'),
    says: ['content/questions/why-closed.yaml:3:10 topics[0]: no topic "road"; an id is the name of a file in content/topics/ without its extension'],
  },
  {
    slip: 'an event of a question does not exist',
    edit: change(why, 'about: [closing]', 'about: [close]'),
    says: ['content/questions/why-closed.yaml:4:9 about[0]: no event "close"; did you mean "closing"?'],
  },
  {
    slip: 'a source of a question does not exist',
    edit: change(why, '[river-authority-2024]', '[river-board]'),
    says: [
      'content/questions/why-closed.yaml:13:11 sources[0]: no source "river-board"; an id is the name of a file in content/sources/ without its extension',
    ],
  },
  {
    slip: 'the actor of a link does not exist',
    edit: change(bridge, '[Oda Lind](actor:oda-lind', '[Oda Lind](actor:oda-lindt'),
    says: ['content/articles/bridge-closed.md:79:1 body: no actor "oda-lindt"; did you mean "oda-lind"?'],
  },
  {
    slip: 'the event of a link does not exist',
    edit: change(bridge, '(event:closing)', '(event:closed)'),
    says: ['content/articles/bridge-closed.md:80:55 body: no event "closed"; did you mean "closing"?'],
  },
  {
    slip: 'the topic of a link does not exist',
    edit: change(bridge, '(topic:bridge)', '(topic:brdge)'),
    says: ['content/articles/bridge-closed.md:86:64 body: no topic "brdge"; did you mean "bridge"?'],
  },
  {
    slip: 'the question of a link does not exist',
    edit: change(bridge, '(question:why-closed)', '(question:why-close)'),
    says: ['content/articles/bridge-closed.md:88:24 body: no question "why-close"; did you mean "why-closed"?'],
  },
  {
    slip: 'the claim of a mark does not exist',
    edit: change(bridge, '(claim:closed-on-fifth)', '(claim:closed-on-fith)'),
    says: [
      'content/articles/bridge-closed.md:30:9 claims[0].id: the claim is not marked in the text; mark its words as [words](claim:closed-on-fifth)',
      'content/articles/bridge-closed.md:80:1 body: no claim "closed-on-fith" in this account; did you mean "closed-on-fifth"?',
    ],
  },
  {
    slip: 'the note of a mark does not exist',
    edit: change(bridge, '(note:lindt)', '(note:lind)'),
    says: [
      'content/articles/bridge-closed.md:71:9 notes[0].id: the note is not marked in the text; mark its words as [words](note:lindt)',
      'content/articles/bridge-closed.md:79:43 body: no note "lind" in this account; did you mean "lindt"?',
    ],
  },
  {
    slip: 'a link has no id',
    edit: change(bridge, '(event:closing)', '(event:)'),
    says: ['content/articles/bridge-closed.md:80:55 body: no event ""; an id is the name of a file in content/events/ without its extension'],
  },
  {
    slip: 'an office has itself as an office',
    edit: change('actors/office-mayor.yaml', 'kind: office\n', 'kind: office\nroles: [{ role: Mayor, office: office-mayor, term: "2022" }]\n'),
    says: ['content/actors/office-mayor.yaml:3:32 roles[0].office: is a circular reference (office-mayor → office-mayor); delete one of these references'],
  },
  {
    slip: 'two offices have each other as an office',
    edit: both(
      change('actors/office-mayor.yaml', 'kind: office\n', 'kind: office\nroles: [{ role: Mayor, office: office-reeve, term: "2022" }]\n'),
      write(
        'actors/office-reeve.yaml',
        'name: Reeve\nkind: office\nsummary: Once the head of the village.\nroles: [{ role: Reeve, office: office-mayor, term: "1922" }]\nconfidence: certain\nevidence: The office is old.\n',
      ),
    ),
    says: [
      'content/actors/office-mayor.yaml:3:32 roles[0].office: is a circular reference (office-mayor → office-reeve → office-mayor); delete one of these references',
    ],
  },
  {
    slip: 'the office of a role is an actor of another kind',
    edit: change(oda, 'office: office-mayor', 'office: willowford'),
    says: ['content/actors/oda-lind.yaml:8:13 roles[0].office: "willowford" is an actor of kind place; name the actor of kind office that was held'],
  },
  {
    slip: 'a note is marked as a claim',
    edit: change(bridge, '(note:lindt)', '(claim:lindt)'),
    says: [
      'content/articles/bridge-closed.md:71:9 notes[0].id: the note is not marked in the text; mark its words as [words](note:lindt)',
      'content/articles/bridge-closed.md:79:43 body: no claim "lindt" in this account',
    ],
  },
  {
    slip: 'an id is the name of an object property',
    edit: change(closing, 'place: willowford', 'place: constructor'),
    says: ['content/events/closing.yaml:5:8 place: no actor "constructor"; an id is the name of a file in content/actors/ without its extension'],
  },
  {
    slip: 'the id of a link is __proto__',
    edit: change(bridge, '(event:closing)', '(event:__proto__)'),
    says: ['content/articles/bridge-closed.md:80:55 body: no event "__proto__"; an id is the name of a file in content/events/ without its extension'],
  },
  {
    slip: 'a link has an invalid percent encoding',
    edit: change(bridge, '(event:closing)', '(event:%E0%A4%A)'),
    says: ['content/articles/bridge-closed.md:80:55 body: no event "%E0%A4%25A"; an id is the name of a file in content/events/ without its extension'],
  },
];
