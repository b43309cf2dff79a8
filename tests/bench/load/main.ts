import { runLoad, type LoadPlan } from './load.js';

/** A process of its own, so that sending requests takes nothing from the process that answers them. */
process.on('message', (plan: LoadPlan) => {
  runLoad(plan).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
