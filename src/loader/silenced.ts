import type { Problem } from '../model/checks/problem.ts';
import { reportIn } from '../model/checks/problem.ts';
import type { DossierData } from '../model/entries/schema.ts';
import type { FileFault, FileWarning } from './file-fault.ts';

/** The warnings that a dossier silences in `silence` of dossier.yaml. */

/**
 * Returns the warnings that are not silenced, and one for each entry of `silence` that silences nothing. `placed`: finds the place of a problem in its
 * file.
 */
export function audible(warnings: readonly FileWarning[], silence: DossierData['silence'], placed: (problem: Problem) => FileFault): FileWarning[] {
  const silences = (rule: Rule, { kind, file }: FileWarning) => rule.warning === kind && (rule.files?.some((name) => file.endsWith(`/${name}`)) ?? true);
  const idle = silence.flatMap((rule, index) =>
    warnings.some((warning) => silences(rule, warning)) ? [] : [reportIn('dossier', 'dossier')(`silences nothing; delete it`, 'silence', index)],
  );
  return [
    ...warnings.filter((warning) => !silence.some((rule) => silences(rule, warning))),
    ...idle.map((problem): FileWarning => ({ ...placed(problem), kind: 'silence' })),
  ];
}

type Rule = DossierData['silence'][number];
