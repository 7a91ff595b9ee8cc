import type { Context } from '../context.js';
import { templateWriter } from '../formats/index.js';
import { outputOf, writeOutput } from '../write/output.js';

/** `ikon-feed template -o OUT.xlsx` */
export async function template(context: Context): Promise<number> {
  const { io, say } = context;
  const output = outputOf(context);
  const writer = await templateWriter();
  await writeOutput(context, output, await writer.write());
  if (output !== '-') io.err(`${say('template-written', { name: output })}\n`);
  return 0;
}
