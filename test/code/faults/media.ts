import { both, change, type Slip } from './slip.ts';

/** Slips in the dossier of `test/fixture/media/`, whose accounts are of several media. */

const preprint = 'articles/six-authors.md';
const video = 'articles/bench-video.md';
const report = 'articles/agency-report.md';
const blog = 'articles/kiln-blog.md';
const magazine = 'articles/arabic-magazine.md';

export const media: Slip[] = [
  {
    slip: 'an author is given in both fields',
    edit: change(preprint, '  authors: [', '  author: ada-berg\n  authors: ['),
    says: ['content/articles/six-authors.md:11:11 source.author: stands beside "authors"; move its id into that list and delete "author"'],
  },
  {
    slip: 'an author is named twice',
    edit: change(preprint, 'authors: [ada-berg, ben-holm,', 'authors: [ada-berg, ada-berg,'),
    says: ['content/articles/six-authors.md:11:23 source.authors[1]: "ada-berg" is already an author; name each author once'],
  },
  {
    slip: 'one of the authors is nobody',
    edit: change(preprint, 'authors: [ada-berg,', 'authors: [ada-borg,'),
    says: ['content/articles/six-authors.md:11:13 source.authors[0]: no actor "ada-borg"; did you mean "ada-berg"?'],
  },
  {
    slip: 'neither an outlet nor a platform is named',
    edit: change(blog, '  platform: blog-host\n', ''),
    says: [
      'content/articles/kiln-blog.md:9:3 source: names neither an outlet nor a platform, and no actor has the host kiln.bloghost.example; add the outlet that published it, or the platform that carries it',
    ],
  },
  {
    slip: 'a recording has no length',
    edit: change(video, '  duration: PT12M5S\n', ''),
    says: ['content/articles/bench-video.md:8:3 source: has no length; add paragraphs, words, pages or duration'],
  },
  {
    slip: 'an account has a headline and is said to have none',
    edit: change(magazine, 'titleBasis: ours', 'titleBasis: no-headline'),
    says: ['content/articles/arabic-magazine.md:3:13 titleBasis: the account has a headline; write ours or source, or delete the field "headline"'],
  },
  {
    slip: 'the archived copy is the original',
    edit: change(preprint, 'archived: https://archive.example/2024/preprints.example/2405.00217', 'archived: https://preprints.example/2405.00217'),
    says: ['content/articles/six-authors.md:9:13 source.archived: is the address of the original; give the address of the archived copy, or delete the field'],
  },
  {
    slip: 'a page is past the last',
    edit: change(preprint, '    page: 1\n', '    page: 19\n'),
    says: ['content/articles/six-authors.md:23:11 claims[0].page: 19 is past the last page of the source, 18; correct one of the two numbers'],
  },
  {
    slip: 'a page is neither a number nor a Roman numeral',
    edit: change(preprint, 'page: iv', 'page: fourth'),
    says: ['content/articles/six-authors.md:44:11 claims[3].page: "fourth" is neither the number of a page nor a Roman numeral like "iv"'],
  },
  {
    slip: 'a page is left empty, or is a list',
    edit: both(change(preprint, 'page: iv', 'page:'), change(preprint, '    page: 1\n', '    page: [1, 2]\n')),
    says: [
      'content/articles/six-authors.md:23:11 claims[0].page: must be the number of a page, or a Roman numeral like "iv", not a list',
      'content/articles/six-authors.md:44:10 claims[3].page: is empty; it must be the number of a page, or a Roman numeral like "iv"',
    ],
  },
  {
    slip: 'a page is before the first',
    edit: change(preprint, '    page: 1\n', '    page: 0\n'),
    says: ['content/articles/six-authors.md:23:11 claims[0].page: 0 is too small; it starts at 1'],
  },
  {
    slip: 'a section is written with its sign',
    edit: change(preprint, '    section: "3.2"\n    says: The glass', '    section: § 3.2\n    says: The glass'),
    says: ['content/articles/six-authors.md:38:14 claims[2].section: "§ 3.2" is not the number of a section like "3.2", "A.1" or "IV"; write it without "§"'],
  },
  {
    slip: 'a section is not in quotes',
    edit: change(preprint, '    section: "3.2"\n    says: The glass', '    section: 3.2\n    says: The glass'),
    says: ['content/articles/six-authors.md:38:14 claims[2].section: must be text, not 3.2; write it in quotes: "3.2"'],
  },
  {
    slip: 'a time is past the end of the video',
    edit: change(video, 'time: "10:40"', 'time: "12:06"'),
    says: ['content/articles/bench-video.md:28:11 claims[1].time: "12:06" is past the end of the source, PT12M5S; correct one of the two times'],
  },
  {
    slip: 'a time is not of minutes and seconds',
    edit: change(video, 'time: "10:40"', 'time: 10 min'),
    says: ['content/articles/bench-video.md:28:11 claims[1].time: "10 min" is not a time in a recording like "1:05" or "1:02:05"'],
  },
  {
    slip: 'a length is written in words',
    edit: change(video, 'duration: PT12M5S', 'duration: twelve minutes'),
    says: ['content/articles/bench-video.md:14:13 source.duration: "twelve minutes" is not a length like "18:30", "1:02:05" or PT18M30S'],
  },
  {
    slip: 'a text has a time',
    edit: change(report, '    paragraph: 2\n', '    paragraph: 2\n    time: "1:05"\n'),
    says: [
      'content/articles/agency-report.md:30:11 claims[1].time: the source is not a recording; give the place as paragraph or section, or correct the genre or length of the source',
    ],
  },
  {
    slip: 'a text without pages has a page',
    edit: change(report, '    paragraph: 2\n', '    paragraph: 2\n    page: 3\n'),
    says: [
      'content/articles/agency-report.md:30:11 claims[1].page: the source has no pages; give the place as paragraph or section, or correct the genre or length of the source',
    ],
  },
  {
    slip: 'a video has a page, a section and a paragraph',
    edit: change(video, '    time: "10:40"\n', '    page: 1\n    section: "2"\n    paragraph: 7\n'),
    says: [
      'content/articles/bench-video.md:28:11 claims[1].page: the source has no pages; give the place as time, or correct the genre or length of the source',
      'content/articles/bench-video.md:29:14 claims[1].section: a recording has no sections; give the place as time, or correct the genre or length of the source',
      'content/articles/bench-video.md:30:16 claims[1].paragraph: the source has no paragraphs; give the place as time, or correct the genre or length of the source',
    ],
  },
  {
    slip: 'a preprint has a paragraph',
    edit: change(preprint, '    page: 1\n', '    paragraph: 1\n'),
    says: [
      'content/articles/six-authors.md:23:16 claims[0].paragraph: the source has no paragraphs; give the place as page or section, or correct the genre or length of the source',
    ],
  },
  {
    slip: 'a paragraph of a text whose length is in words is not where the claim is marked',
    edit: change(blog, '    paragraph: 2\n', '    paragraph: 1\n'),
    says: [
      'content/articles/kiln-blog.md:23:16 claims[0].paragraph: is 1, but the text marks the claim in paragraph 2 (line 32); delete the field, or move the mark',
    ],
  },
  {
    slip: 'a name is printed past the last paragraph of the retelling',
    edit: change('actors/ada-berg.yaml', 'paragraphs: [2]', 'paragraphs: [2, 3]'),
    says: ['content/actors/ada-berg.yaml:13:21 printed[1].paragraphs[1]: the account "bench-video" has 2 paragraphs, not 3'],
  },
  {
    slip: 'a part is past the last paragraph of the retelling',
    edit: change(blog, '  words: 620\n', '  words: 620\n  parts:\n    - { paragraph: 4, kind: caption, says: A picture of the kiln. }\n'),
    says: [
      'content/articles/kiln-blog.md:17:20 source.parts[0].paragraph: 4 is past the last paragraph of the source, 3 (2 of the text and 1 of parts); correct it, or retell the missing paragraphs',
    ],
  },
  {
    slip: 'what cannot be read is not told twice',
    edit: both(change(video, 'duration: PT12M5S', 'duration: 12'), change(video, 'genre: video', 'genre: film')),
    says: [
      'content/articles/bench-video.md:4:8 genre: "film" is not one of commentary, digest, report, agency-report, analysis, opinion, interview, statement, paper, preprint, blog, post, magazine-feature, video, audio, document',
      'content/articles/bench-video.md:14:13 source.duration: must be text, not 12; it is not a length like "18:30", "1:02:05" or PT18M30S',
    ],
  },
];
