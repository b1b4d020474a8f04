#!/usr/bin/env bash
# Reproduces the shipped weights: training/run.sh DATA [RUN]
# DATA holds the public corpora. Two and a half hours on two quiet cores,
# minutes on a GPU; started again, it goes on where it stopped.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$1
run=${2:-runs}

# Without these the allocator returns each buffer to the kernel, which eats half the time.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_TOP_PAD_=500000000

python -m training.train --data "$data" --out "$run/joint" --recipe joint
python -m training.train --data "$data" --out "$run/polish" --recipe polish --start "$run/joint/state.pt"
python -m training.export --run "$run/polish" --into src/gainsay/encode/weights
python -m training.check_export --run "$run/polish" --texts "$data/polnear/dev/text"
for task in statements:polnear/dev syntax:ud_ewt/en_ewt-ud-dev.conllu entities:worldwide_ner; do
    python -m evaluation "${task%%:*}" --data "$data/${task##*:}"
done
