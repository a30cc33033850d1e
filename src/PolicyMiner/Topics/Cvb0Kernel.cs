using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PolicyMiner.Topics;

/// <summary>
/// The inner loop of CVB0 (Asuncion, Welling, Smyth and Teh 2009, "On smoothing and inference for topic models", eq. 13): for each pair with
/// count n, with N⁻ the expected counts without the pair's own share,
/// <code>r_k ∝ (N⁻_dk + α_k) (N⁻_wk + β) / (N⁻_k + Vβ)</code>
/// <para>
/// A pair's own share is taken out of a count as the same product n·r that was added to it, the rest is held at 0 or above, and the new
/// product is added: so a count is a sum of non-negative numbers at any time, and a term that stands in one unit only leaves exactly 0.
/// Four pairs of a unit are renewed side by side from the same counts of their unit: one after the other each would wait for the division of the
/// one before (twice the time); they stand for different terms, so nothing else is shared.
/// </para>
/// <para>
/// The counts are also summed anew from the responsibilities while the pass runs, so rounding never adds up from pass to pass.
/// </para>
/// </summary>
internal static unsafe class Cvb0Kernel
{
    /// <summary>Updates the pairs of some segments in order.</summary>
    public static void Update(ReadOnlySpan<Segment> segments, int* terms, float* counts, float[] unitTotals, float alphaSum, Cvb0Counts state, Cvb0Task task)
    {
        foreach (var segment in segments)
        {
            UpdateSegment(segment, terms, counts, state, task);
            task.LogLikelihood += Lanes.LogSum(task.Sums.Pointer, counts + segment.Start, segment.End - segment.Start, unitTotals[segment.Unit] + alphaSum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UpdateSegment(Segment segment, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var stride = state.Stride;
        var unit = state.Units.Pointer + ((long)segment.Unit * stride);
        var nextUnit = state.NextUnits.Pointer + ((long)segment.Unit * stride);
        var change = task.Change.Pointer;
        var before = task.Before.Pointer;
        for (var k = 0; k < stride; k += 8)
        {
            (Vector256.Load(task.Totals.Pointer + k) + Vector256.Load(change + k)).Store(task.Effective.Pointer + k);
            Vector256.Load(unit + k).Store(before + k);
        }

        var p = segment.Start;
        for (; p + 4 <= segment.End; p += 4)
        {
            UpdateFour(p, task.Sums.Pointer + (p - segment.Start), unit, nextUnit, terms, counts, state, task);
        }

        for (; p < segment.End; p++)
        {
            UpdateOne(p, task.Sums.Pointer + (p - segment.Start), unit, nextUnit, terms, counts, state, task);
        }

        for (var k = 0; k < stride; k += 8)
        {
            (Vector256.Load(change + k) + (Vector256.Load(unit + k) - Vector256.Load(before + k))).Store(change + k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UpdateFour(int p, float* sums, float* unit, float* nextUnit, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var stride = (nint)state.Stride;
        var row = state.Responsibilities.Pointer + (p * stride);
        var word0 = state.Terms.Pointer + (terms[p] * stride);
        var word1 = state.Terms.Pointer + (terms[p + 1] * stride);
        var word2 = state.Terms.Pointer + (terms[p + 2] * stride);
        var word3 = state.Terms.Pointer + (terms[p + 3] * stride);
        var work = task.Row.Pointer;
        var alpha = state.Alpha.Pointer;
        var totals = task.Effective.Pointer;
        var n0 = Vector256.Create(counts[p]);
        var n1 = Vector256.Create(counts[p + 1]);
        var n2 = Vector256.Create(counts[p + 2]);
        var n3 = Vector256.Create(counts[p + 3]);
        var zero = Vector256<float>.Zero;
        var beta = Vector256.Create(state.Beta);
        var floor = Vector256.Create(task.TotalsFloor);
        var sum0 = zero;
        var sum1 = zero;
        var sum2 = zero;
        var sum3 = zero;
        for (nint k = 0; k < stride; k += 8)
        {
            var inUnit = Vector256.Load(unit + k);
            var prior = Vector256.Load(alpha + k);
            var total = Vector256.Load(totals + k);
            var old = Vector256.Load(row + k) * n0;
            var r = (Lanes.Max(inUnit - old, zero) + prior) * (Lanes.Max(Vector256.Load(word0 + k) - old, zero) + beta) / Lanes.Max(total - old, floor);
            sum0 += r;
            r.Store(work + k);
            old = Vector256.Load(row + stride + k) * n1;
            r = (Lanes.Max(inUnit - old, zero) + prior) * (Lanes.Max(Vector256.Load(word1 + k) - old, zero) + beta) / Lanes.Max(total - old, floor);
            sum1 += r;
            r.Store(work + stride + k);
            old = Vector256.Load(row + (2 * stride) + k) * n2;
            r = (Lanes.Max(inUnit - old, zero) + prior) * (Lanes.Max(Vector256.Load(word2 + k) - old, zero) + beta) / Lanes.Max(total - old, floor);
            sum2 += r;
            r.Store(work + (2 * stride) + k);
            old = Vector256.Load(row + (3 * stride) + k) * n3;
            r = (Lanes.Max(inUnit - old, zero) + prior) * (Lanes.Max(Vector256.Load(word3 + k) - old, zero) + beta) / Lanes.Max(total - old, floor);
            sum3 += r;
            r.Store(work + (3 * stride) + k);
        }

        sums[0] = Lanes.Sum(sum0);
        sums[1] = Lanes.Sum(sum1);
        sums[2] = Lanes.Sum(sum2);
        sums[3] = Lanes.Sum(sum3);
        var scale0 = Vector256.Create(1f / sums[0]);
        var scale1 = Vector256.Create(1f / sums[1]);
        var scale2 = Vector256.Create(1f / sums[2]);
        var scale3 = Vector256.Create(1f / sums[3]);
        var nextWords = state.NextTerms.Pointer;
        var next0 = nextWords + (terms[p] * stride);
        var next1 = nextWords + (terms[p + 1] * stride);
        var next2 = nextWords + (terms[p + 2] * stride);
        var next3 = nextWords + (terms[p + 3] * stride);
        var moved = zero;
        for (nint k = 0; k < stride; k += 8)
        {
            var old0 = Vector256.Load(row + k) * n0;
            var r = Vector256.Load(work + k) * scale0;
            r.Store(row + k);
            var now0 = r * n0;
            (Lanes.Max(Vector256.Load(word0 + k) - old0, zero) + now0).Store(word0 + k);
            (Vector256.Load(next0 + k) + now0).Store(next0 + k);
            var old1 = Vector256.Load(row + stride + k) * n1;
            r = Vector256.Load(work + stride + k) * scale1;
            r.Store(row + stride + k);
            var now1 = r * n1;
            (Lanes.Max(Vector256.Load(word1 + k) - old1, zero) + now1).Store(word1 + k);
            (Vector256.Load(next1 + k) + now1).Store(next1 + k);
            var old2 = Vector256.Load(row + (2 * stride) + k) * n2;
            r = Vector256.Load(work + (2 * stride) + k) * scale2;
            r.Store(row + (2 * stride) + k);
            var now2 = r * n2;
            (Lanes.Max(Vector256.Load(word2 + k) - old2, zero) + now2).Store(word2 + k);
            (Vector256.Load(next2 + k) + now2).Store(next2 + k);
            var old3 = Vector256.Load(row + (3 * stride) + k) * n3;
            r = Vector256.Load(work + (3 * stride) + k) * scale3;
            r.Store(row + (3 * stride) + k);
            var now3 = r * n3;
            (Lanes.Max(Vector256.Load(word3 + k) - old3, zero) + now3).Store(word3 + k);
            (Vector256.Load(next3 + k) + now3).Store(next3 + k);
            var shift0 = now0 - old0;
            var shift1 = now1 - old1;
            var shift2 = now2 - old2;
            var shift3 = now3 - old3;
            moved += Vector256.Abs(shift0) + Vector256.Abs(shift1) + (Vector256.Abs(shift2) + Vector256.Abs(shift3));
            Lanes.Max(Vector256.Load(unit + k) + (shift0 + shift1 + (shift2 + shift3)), zero).Store(unit + k);
            (Vector256.Load(nextUnit + k) + (now0 + now1 + (now2 + now3))).Store(nextUnit + k);
        }

        task.Moved += Lanes.Sum(moved);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UpdateOne(int p, float* sums, float* unit, float* nextUnit, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var stride = (nint)state.Stride;
        var row = state.Responsibilities.Pointer + (p * stride);
        var word = state.Terms.Pointer + (terms[p] * stride);
        var nextWord = state.NextTerms.Pointer + (terms[p] * stride);
        var work = task.Row.Pointer;
        var n = Vector256.Create(counts[p]);
        var zero = Vector256<float>.Zero;
        var beta = Vector256.Create(state.Beta);
        var floor = Vector256.Create(task.TotalsFloor);
        var sum = zero;
        for (nint k = 0; k < stride; k += 8)
        {
            var old = Vector256.Load(row + k) * n;
            var inUnit = Lanes.Max(Vector256.Load(unit + k) - old, zero) + Vector256.Load(state.Alpha.Pointer + k);
            var inTerm = Lanes.Max(Vector256.Load(word + k) - old, zero) + beta;
            var r = inUnit * inTerm / Lanes.Max(Vector256.Load(task.Effective.Pointer + k) - old, floor);
            sum += r;
            r.Store(work + k);
        }

        *sums = Lanes.Sum(sum);
        var scale = Vector256.Create(1f / *sums);
        var moved = zero;
        for (nint k = 0; k < stride; k += 8)
        {
            var old = Vector256.Load(row + k) * n;
            var r = Vector256.Load(work + k) * scale;
            r.Store(row + k);
            var now = r * n;
            (Lanes.Max(Vector256.Load(word + k) - old, zero) + now).Store(word + k);
            (Vector256.Load(nextWord + k) + now).Store(nextWord + k);
            moved += Vector256.Abs(now - old);
            Lanes.Max(Vector256.Load(unit + k) + (now - old), zero).Store(unit + k);
            (Vector256.Load(nextUnit + k) + now).Store(nextUnit + k);
        }

        task.Moved += Lanes.Sum(moved);
    }
}
