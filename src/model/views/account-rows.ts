import type { Catalogue, Source } from '../catalogue.ts';
import type { NumberedBlock } from '../entries/retelling.ts';
import type { Account, Note } from '../relations/accounts.ts';
import { claimView, type ClaimView } from './claim-view.ts';

/** An editor's note with its reference mark. */
export interface NoteView {
  note: Note;
  /** Reference mark in the text: letters. */
  mark: string;
  sources: Source[];
}

/** A block of a retelling with the claims and notes of its paragraph, which are printed in the margin. */
export interface AccountRow {
  block: NumberedBlock;
  claims: ClaimView[];
  notes: NoteView[];
}

/** The rows of an account. Claims and notes are in the order of their marks. */
export function accountRows(catalogue: Catalogue, account: Account): AccountRow[] {
  const claims = new Map(account.claims.map((claim) => [claim.id, claimView(catalogue, claim)]));
  const notes = new Map(account.notes.map((note) => [note.id, noteView(catalogue, account, note)]));
  return account.blocks.map((block) => ({
    block,
    claims: markedIn(block, 'claim').flatMap((id) => claims.get(id) ?? []),
    notes: markedIn(block, 'note').flatMap((id) => notes.get(id) ?? []),
  }));
}

const noteView = (catalogue: Catalogue, { marks }: Account, note: Note): NoteView => ({
  note,
  mark: marks.get(note.id) ?? '',
  sources: note.sources.map(catalogue.source),
});

/** Ids of the claims or notes that a paragraph marks, in the order of their marks. */
const markedIn = (block: NumberedBlock, scheme: 'claim' | 'note'): string[] =>
  block.type === 'paragraph' ? block.anchors.filter((anchor) => anchor.scheme === scheme).map(({ id }) => id) : [];
