import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords, keepDatesWhole, spanInWords } from './date-words.ts';

test('a date is written in English words', () => {
  const words = {
    '2025-05-02': '2 May 2025',
    '2025-05': 'May 2025',
    '2025': '2025',
    '2025-04-16~': 'about 16 April 2025',
    '2025-05-28?': 'perhaps 28 May 2025',
    '2025-05-28%': 'perhaps about 28 May 2025',
    '2025-05-12/2025-05-14': '12–14 May 2025',
    '2024-03-05/2024-03-05': '5 March 2024',
    '2025-05/2025-05': 'May 2025',
    '2025/2025': '2025',
    '2024-03-05~/2024-03-05': 'about 5 March 2024',
    '2025-05-01/2025-05-10': 'early May 2025',
    '2025-05-11/2025-05-20': 'mid-May 2025',
    '2025-05-21/2025-05-31': 'late May 2025',
    '2024-02-21/2024-02-29': 'late February 2024',
    '2025-05-21/2025-06-10': 'late May or early June 2025',
    '2025-05-01/2025-05-31': 'May 2025',
    '2025-04-24/2025-05-02': '24 April to 2 May 2025',
    '2024-05/2024-06': 'May to June 2024',
    '2024-10-01/2025-10-21': '1 October 2024 to 21 October 2025',
    '2019/2021': '2019 to 2021',
    '2025-01-28/..': 'since 28 January 2025',
    '../2020-09-16': 'until 16 September 2020',
    '2025-05-01~/2025-05-10': 'about early May 2025',
  };
  for (const [date, expected] of Object.entries(words)) assert.equal(dateInWords(date), expected, date);
});

test('the words of a date are joined by no-break spaces', () => {
  const shown = (text: string) => keepDatesWhole(text).replaceAll('\u00a0', '_');
  assert.equal(shown('What did Kato say on 2 May 2025 in Tokyo?'), 'What did Kato say on 2_May_2025 in Tokyo?');
  assert.equal(shown('Commentary of 12 February'), 'Commentary of 12_February');
  assert.equal(shown('in spring 2025 and in February 2026'), 'in spring 2025 and in February_2026');
  assert.equal(shown('Mayors of 5 Marchlands'), 'Mayors of 5 Marchlands');
});

test('a span goes from the start of the earliest date to the end of the latest', () => {
  const spans: [dates: string[], expected: string][] = [
    [[], ''],
    [['2023-07-22'], '22 July 2023'],
    [['2023-07-22', '2023-08/2023-09'], '22 July to September 2023'],
    [['2023-08/2023-09', '2023-07-22', '2023-08-01'], '22 July to September 2023'],
    [['1999?', '2023-07-22'], 'perhaps 1999 to 22 July 2023'],
    [['2025-04-16~', '2025-05-03'], 'about 16 April to 3 May 2025'],
    [['2025-04-14', '2025-04-16'], '14 to 16 April 2025'],
    [['2025-04-02', '2025-04-04~'], '2 to about 4 April 2025'],
    [['2025-05-21', '2025-06-10'], '21 May to 10 June 2025'],
    [['2024', '2024-05-02'], '2024'],
    [['2024', '2025-05-02'], '2024 to 2 May 2025'],
    [['2025-05-02~', '2025-05-02'], '2 May 2025'],
    [['2019-05', '2025-01-28/..'], 'since May 2019'],
    [['../2020-09-16', '2021-02'], 'until February 2021'],
    [['../2020', '2021/..'], 'at any time'],
    [['2025-05-01/2025-05-10', '2025-05-01/2025-05-10'], 'early May 2025'],
  ];
  for (const [dates, expected] of spans) assert.equal(spanInWords(dates), expected, dates.join());
});
