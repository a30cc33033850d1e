using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PolicyMiner.Topics;

/// <summary>
/// The inner loop of collapsed Gibbs sampling (Griffiths and Steyvers 2004, eq. 5): each token gets a topic drawn from
/// <code>P(z = k | all others) ∝ (N⁻_dk + α_k) (N⁻_wk + β) / (N⁻_k + Vβ)</code>
/// where N⁻ leaves the token itself out. All K weights are computed, eight at a time. The counts are not touched before the draw: the one weight that
/// the token itself has a part in is put right instead, and most tokens keep their topic, so most draws write nothing, and the processor
/// works on several tokens at once. Counts are whole numbers and always equal the assignments.
/// </summary>
internal static unsafe class GibbsKernel
{
    /// <summary>Draws a topic for every token of some segments, in order.</summary>
    public static void Sweep(ReadOnlySpan<Segment> segments, int* terms, float* alpha, int topics, float beta, float priorMass, GibbsState state, GibbsTask task)
    {
        fixed (int* units = state.Units)
        fixed (int* words = state.Terms)
        fixed (ushort* assignments = state.Assignments)
        fixed (int* starts = state.TokenStarts)
        fixed (int* totals = task.Totals)
        {
            var uniform = stackalloc float[Lanes.Width];
            var left = 0;
            foreach (var segment in segments)
            {
                var unit = units + ((long)segment.Unit * state.Stride);
                Prepare(unit, alpha, task, state.Stride);
                for (var p = segment.Start; p < segment.End; p++)
                {
                    SamplePair(assignments + starts[p], starts[p + 1] - starts[p], words + ((long)terms[p] * state.Stride), unit, totals, alpha, topics, beta, priorMass, state.Stride, task, uniform, ref left);
                }
            }
        }
    }

    private static void Prepare(int* unit, float* alpha, GibbsTask task, int stride)
    {
        for (var k = 0; k < stride; k += Lanes.Width)
        {
            ((Vector256.ConvertToSingle(Vector256.Load(unit + k)) + Vector256.Load(alpha + k)) * Vector256.Load(task.Inverse.Pointer + k)).Store(task.Weights.Pointer + k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SamplePair(
        ushort* assignments, int tokens, int* word, int* unit, int* totals, float* alpha, int topics, float beta, float priorMass, int stride, GibbsTask task, float* uniform, ref int left)
    {
        var weights = task.Weights.Pointer;
        var inverse = task.Inverse.Pointer;
        var cumulated = task.Cumulated.Pointer;
        var betas = Vector256.Create(beta);
        var lanes = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        var lastLane = Math.Min(topics, Lanes.Width) - 1;
        var lastRow = (stride / Lanes.Width) - 1;
        var usedLanesOfLastRow = topics - (lastRow * Lanes.Width);
        for (var i = 0; i < tokens; i++)
        {
            int old = assignments[i];
            var without = (unit[old] - 1 + alpha[old]) * (word[old] - 1 + beta) / (totals[old] - 1 + priorMass);
            var own = Vector256.Create(without);
            var offset = lanes - Vector256.Create(old);
            var sum = Vector256<float>.Zero;
            for (var k = 0; k < stride; k += Lanes.Width)
            {
                var weight = Vector256.Load(weights + k) * (Vector256.ConvertToSingle(Vector256.Load(word + k)) + betas);
                weight = Vector256.ConditionalSelect(Vector256.Equals(offset, Vector256.Create(-k)).AsSingle(), own, weight);
                sum += weight;
                sum.Store(cumulated + k);
            }

            if (left == 0)
            {
                task.Random.NextSingles().Store(uniform);
                left = Lanes.Width;
            }

            // Sums over the lanes 0 … j: steps of one, two and four lanes.
            var one = sum + Vector256.ConditionalSelect(Vector256.Create(0, -1, -1, -1, -1, -1, -1, -1).AsSingle(), Vector256.Shuffle(sum, Vector256.Create(0, 0, 1, 2, 3, 4, 5, 6)), Vector256<float>.Zero);
            var two = one + Vector256.ConditionalSelect(Vector256.Create(0, 0, -1, -1, -1, -1, -1, -1).AsSingle(), Vector256.Shuffle(one, Vector256.Create(0, 0, 0, 1, 2, 3, 4, 5)), Vector256<float>.Zero);
            var upTo = two + Vector256.ConditionalSelect(Vector256.Create(0, 0, 0, 0, -1, -1, -1, -1).AsSingle(), Vector256.Shuffle(two, Vector256.Create(0, 0, 0, 0, 0, 1, 2, 3)), Vector256<float>.Zero);
            var drawn = uniform[--left] * upTo.GetElement(Lanes.Width - 1);

            // First the lane, then the row in it. The bounds matter only when rounding lets a sum fall short of the number drawn.
            var lane = Math.Min(BitOperations.PopCount(Vector256.LessThan(upTo, Vector256.Create(drawn)).ExtractMostSignificantBits()), lastLane);
            var rest = drawn - (upTo - sum).GetElement(lane);
            var row = 0;
            var most = lane < usedLanesOfLastRow ? lastRow : lastRow - 1;
            for (var r = 0; r < most; r++)
            {
                row += cumulated[(r * Lanes.Width) + lane] < rest ? 1 : 0;
            }

            var now = (row * Lanes.Width) + lane;
            if (now != old)
            {
                assignments[i] = (ushort)now;
                word[old]--;
                word[now]++;
                unit[old]--;
                unit[now]++;
                totals[old]--;
                totals[now]++;
                inverse[old] = 1f / (totals[old] + priorMass);
                inverse[now] = 1f / (totals[now] + priorMass);
                weights[old] = (unit[old] + alpha[old]) * inverse[old];
                weights[now] = (unit[now] + alpha[now]) * inverse[now];
            }
        }
    }
}
