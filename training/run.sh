#!/usr/bin/env bash
# Reproduces the shipped weights: training/run.sh DATA [RUN]
# DATA holds the public corpora. Seven hours on two quiet cores,
# minutes on a GPU; started again, it goes on where it stopped.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$1
run=${2:-runs}

# Without these the allocator returns each buffer to the kernel, which eats half the time.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_TOP_PAD_=500000000

python -m training.train --data "$data" --out "$run/joint" --recipe joint
python -m training.train --data "$data" --out "$run/polish" --recipe polish --start "$run/joint/state.pt"
python -m training.train --data "$data" --out "$run/shallow" --recipe shallow --start "$run/polish/state.pt"
python -m training.label --data "$data" --runs "$run/polish" "$run/shallow" --out "$run/silver.jsonl"
python -m training.train --data "$data" --out "$run/lean" --recipe lean --start "$run/shallow/state.pt" \
  --silver "$run/silver.jsonl"
python -m training.train --data "$data" --out "$run/narrow" --recipe narrow --start "$run/lean/state.pt" \
  --silver "$run/silver.jsonl"
python -m training.train --data "$data" --out "$run/settle" --recipe settle --start "$run/narrow/state.pt" \
  --silver "$run/silver.jsonl"
python -m training.meaning --data "$data" --into src/gainsay/encode/weights
python -m training.sense --data "$data" --run "$run/sense" --into src/gainsay/encode/weights
python -m training.export --run "$run/settle" --into src/gainsay/encode/weights --data "$data"
python -m training.check_export --run "$run/settle" --texts "$data/polnear/dev/text"
