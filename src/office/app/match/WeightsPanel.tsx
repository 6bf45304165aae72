import { useSignal } from '@preact/signals';
import { partIds } from '../../match/parts.ts';
import { mostWeight, partNames, weightsFrom } from '../../match/score.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

/** How much each part counts. The proposal follows at once; saved, the weights hold for the whole office. */
export function WeightsPanel({ matching }: { readonly matching: Matching }) {
  const { office, weights } = matching;
  const isOffline = useSignal(false);
  const saved = weightsFrom(office.weights.value);
  const isChanged = partIds.some((id) => saved[id] !== weights.value[id]);
  const save = async (): Promise<void> => {
    const outcome = await office.appendDesk({ type: 'weights', weights: weights.value });
    isOffline.value = outcome !== 'done';
    if (outcome !== 'done') return;
    matching.setWeights(undefined);
    matching.said.value = texts.weightsSaved;
  };
  return (
    <details class="fold match-weights">
      <summary>{texts.weights}</summary>
      <form class="fold-in" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <p>{texts.weightsText}</p>
        <div class="match-sliders">
          {partIds.map((id) => (
            <div key={id}>
              <label for={`weight-${id}`}>{partNames[id]}</label>
              <input
                type="range" id={`weight-${id}`} min={0} max={mostWeight} step={1} value={weights.value[id]} aria-valuetext={texts.weightOf(weights.value[id])}
                onInput={({ currentTarget }) => { matching.setWeights({ ...weights.value, [id]: Number(currentTarget.value) }); }}
              />
              <output for={`weight-${id}`} class="num">{texts.weightOf(weights.value[id])}</output>
            </div>
          ))}
        </div>
        {isChanged && <p class="soft">{texts.weightsUnsaved}</p>}
        {isOffline.value && <Notice kind="error">{texts.offline}</Notice>}
        <div class="btns">
          <button type="submit" class="btn">{texts.saveWeights}</button>
          <button type="button" class="btn two" onClick={() => { matching.setWeights(undefined); }}>{texts.resetWeights}</button>
        </div>
      </form>
    </details>
  );
}
