/** What a thread answers: what it was asked for, or the faults of a Failure, which would lose its kind on the way. */
import { Failure, type Fault } from '../failure.ts';

export type AnswerOrFaults<Answer> = { readonly answer: Answer } | { readonly faults: readonly Fault[] };

/** The thread's own side. What is no Failure is a defect: it is thrown, and the thread dies of it. */
export async function orFaults<Answer>(work: () => Promise<Answer>): Promise<AnswerOrFaults<Answer>> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (error instanceof Failure) return { faults: error.faults };
    throw error;
  }
}

/** The side that asked: throws the Failure that the thread met. */
export function unlessFaults<Answer>(answered: AnswerOrFaults<Answer>): Answer {
  if ('faults' in answered) throw new Failure(answered.faults);
  return answered.answer;
}
