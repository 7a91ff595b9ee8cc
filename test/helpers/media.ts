import { executeServerCommand } from '@web/test-runner-commands';

interface Feature {
  readonly name: string;
  readonly value: string;
}

/** Lets the browser pretend media features, or none. @returns whether this engine can */
export async function pretendFeatures(features: readonly Feature[]): Promise<boolean> {
  const { done } = await executeServerCommand<{ done: boolean }, readonly Feature[]>(
    'media-features',
    features,
  );
  return done;
}
