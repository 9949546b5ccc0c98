import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOwners, kindsInUse, platformAmong } from './derived.ts';

const platformOf = platformAmong(
  hostOwners([
    { id: 'wordpress', hosts: ['wordpress.com'] },
    { id: 'eirifu', hosts: ['eirifu.wordpress.com'] },
    { id: 'valley-post', hosts: ['valley-post.example', 'vp.example'] },
  ]),
);

test('the platform of an account is the actor with the host of its address', () => {
  assert.equal(platformOf('https://valley-post.example/2024/bridge'), 'valley-post');
  assert.equal(platformOf('http://VP.example:8080/1'), 'valley-post');
  assert.equal(platformOf('https://river.example/valley-post.example'), undefined);
});

test('a subdomain belongs to the platform, unless it has an actor of its own', () => {
  assert.equal(platformOf('https://www.valley-post.example/'), 'valley-post');
  assert.equal(platformOf('https://other.wordpress.com/'), 'wordpress');
  assert.equal(platformOf('https://eirifu.wordpress.com/2023/07/30/'), 'eirifu');
  assert.equal(platformOf('https://notwordpress.com/'), undefined);
});

test('an actor is of the kind that accounts use it as', () =>
  assert.deepEqual(
    [
      ...kindsInUse([
        { platform: 'toutiao', author: 'ruan-jiaqi' },
        { platform: 'valley-post', outlet: 'valley-post', author: 'valley-post' },
      ]),
    ].toSorted(),
    [
      ['ruan-jiaqi', 'person'],
      ['toutiao', 'platform'],
      ['valley-post', 'outlet'],
    ],
  ));
