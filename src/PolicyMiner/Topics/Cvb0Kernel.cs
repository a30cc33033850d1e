using System.Runtime.Intrinsics;

namespace PolicyMiner.Topics;

/// <summary>
/// The inner loop of CVB0 (Asuncion, Welling, Smyth and Teh 2009, "On smoothing and inference for topic models", eq. 13): for each pair with
/// count n, with N⁻ the expected counts without the pair's own share,
/// <code>r_k ∝ (N⁻_dk + α_k) (N⁻_wk + β) / (N⁻_k + Vβ)</code>
/// <para>
/// A pair's own share is taken out of a count as the same product n·r that was added to it, the rest is held at 0 or above, and the new
/// product is added: so a count is a sum of non-negative numbers at any time, and a term that stands in one unit only leaves exactly 0.
/// The counts of terms are also summed anew from the responsibilities while the pass runs, so rounding never adds up from pass to pass.
/// </para>
/// </summary>
internal static unsafe class Cvb0Kernel
{
    /// <summary>Updates the pairs of some segments in order.</summary>
    public static void Update(ReadOnlySpan<Segment> segments, int* terms, float* counts, long[] unitTotals, float alphaSum, Cvb0Counts state, Cvb0Task task)
    {
        foreach (var segment in segments)
        {
            switch (state.Stride)
            {
                case 8:
                    Update1(segment, terms, counts, state, task);
                    break;
                case 16:
                    Update2(segment, terms, counts, state, task);
                    break;
                case 24:
                    Update3(segment, terms, counts, state, task);
                    break;
                default:
                    UpdateAny(segment, terms, counts, state, task);
                    break;
            }

            task.LogLikelihood += Lanes.LogSum(task.Sums.Pointer, counts + segment.Start, segment.End - segment.Start, unitTotals[segment.Unit] + alphaSum);
        }
    }

    private static void Update1(Segment segment, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var unit = state.Units.Pointer + ((long)segment.Unit * 8);
        var nextUnit = state.NextUnits.Pointer + ((long)segment.Unit * 8);
        var words = state.Terms.Pointer;
        var nextWords = state.NextTerms.Pointer;
        var row = state.Responsibilities.Pointer + ((long)segment.Start * 8);
        var sums = task.Sums.Pointer;
        var zero = Vector256<float>.Zero;
        var beta = Vector256.Create(state.Beta);
        var floor = Vector256.Create(task.TotalsFloor);
        var alpha = Vector256.Load(state.Alpha.Pointer);
        var change = Vector256.Load(task.Change.Pointer);
        var total = Vector256.Load(task.Totals.Pointer) + change;
        var inUnit = Vector256.Load(unit);
        var before = inUnit;
        var fresh = Vector256.Load(nextUnit);
        var moved = zero;
        for (var p = segment.Start; p < segment.End; p++, row += 8)
        {
            var n = Vector256.Create(counts[p]);
            var offset = (long)terms[p] * 8;
            var old = Vector256.Load(row) * n;
            inUnit = Lanes.Max(inUnit - old, zero);
            var inTerm = Lanes.Max(Vector256.Load(words + offset) - old, zero);
            var r = (inUnit + alpha) * (inTerm + beta) / Lanes.Max(total - old, floor);
            var sum = Lanes.Sum(r);
            *sums++ = sum;
            r *= Vector256.Create(1f / sum);
            var now = r * n;
            inUnit += now;
            fresh += now;
            (inTerm + now).Store(words + offset);
            (Vector256.Load(nextWords + offset) + now).Store(nextWords + offset);
            moved += Vector256.Abs(now - old);
            r.Store(row);
        }

        inUnit.Store(unit);
        fresh.Store(nextUnit);
        (change + (inUnit - before)).Store(task.Change.Pointer);
        task.Moved += Lanes.Sum(moved);
    }

    private static void Update2(Segment segment, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var unit = state.Units.Pointer + ((long)segment.Unit * 16);
        var nextUnit = state.NextUnits.Pointer + ((long)segment.Unit * 16);
        var words = state.Terms.Pointer;
        var nextWords = state.NextTerms.Pointer;
        var row = state.Responsibilities.Pointer + ((long)segment.Start * 16);
        var sums = task.Sums.Pointer;
        var zero = Vector256<float>.Zero;
        var beta = Vector256.Create(state.Beta);
        var floor = Vector256.Create(task.TotalsFloor);
        var alpha0 = Vector256.Load(state.Alpha.Pointer);
        var alpha1 = Vector256.Load(state.Alpha.Pointer + 8);
        var change0 = Vector256.Load(task.Change.Pointer);
        var change1 = Vector256.Load(task.Change.Pointer + 8);
        var total0 = Vector256.Load(task.Totals.Pointer) + change0;
        var total1 = Vector256.Load(task.Totals.Pointer + 8) + change1;
        var inUnit0 = Vector256.Load(unit);
        var inUnit1 = Vector256.Load(unit + 8);
        var before0 = inUnit0;
        var before1 = inUnit1;
        var fresh0 = Vector256.Load(nextUnit);
        var fresh1 = Vector256.Load(nextUnit + 8);
        var moved = zero;
        for (var p = segment.Start; p < segment.End; p++, row += 16)
        {
            var n = Vector256.Create(counts[p]);
            var word = words + ((long)terms[p] * 16);
            var nextWord = nextWords + ((long)terms[p] * 16);
            var old0 = Vector256.Load(row) * n;
            var old1 = Vector256.Load(row + 8) * n;
            inUnit0 = Lanes.Max(inUnit0 - old0, zero);
            inUnit1 = Lanes.Max(inUnit1 - old1, zero);
            var inTerm0 = Lanes.Max(Vector256.Load(word) - old0, zero);
            var inTerm1 = Lanes.Max(Vector256.Load(word + 8) - old1, zero);
            var r0 = (inUnit0 + alpha0) * (inTerm0 + beta) / Lanes.Max(total0 - old0, floor);
            var r1 = (inUnit1 + alpha1) * (inTerm1 + beta) / Lanes.Max(total1 - old1, floor);
            var sum = Lanes.Sum(r0 + r1);
            *sums++ = sum;
            var scale = Vector256.Create(1f / sum);
            r0 *= scale;
            r1 *= scale;
            var now0 = r0 * n;
            var now1 = r1 * n;
            inUnit0 += now0;
            fresh0 += now0;
            inUnit1 += now1;
            fresh1 += now1;
            (inTerm0 + now0).Store(word);
            (inTerm1 + now1).Store(word + 8);
            (Vector256.Load(nextWord) + now0).Store(nextWord);
            (Vector256.Load(nextWord + 8) + now1).Store(nextWord + 8);
            moved += Vector256.Abs(now0 - old0) + Vector256.Abs(now1 - old1);
            r0.Store(row);
            r1.Store(row + 8);
        }

        inUnit0.Store(unit);
        fresh0.Store(nextUnit);
        inUnit1.Store(unit + 8);
        fresh1.Store(nextUnit + 8);
        (change0 + (inUnit0 - before0)).Store(task.Change.Pointer);
        (change1 + (inUnit1 - before1)).Store(task.Change.Pointer + 8);
        task.Moved += Lanes.Sum(moved);
    }

    private static void Update3(Segment segment, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var unit = state.Units.Pointer + ((long)segment.Unit * 24);
        var nextUnit = state.NextUnits.Pointer + ((long)segment.Unit * 24);
        var words = state.Terms.Pointer;
        var nextWords = state.NextTerms.Pointer;
        var row = state.Responsibilities.Pointer + ((long)segment.Start * 24);
        var sums = task.Sums.Pointer;
        var zero = Vector256<float>.Zero;
        var beta = Vector256.Create(state.Beta);
        var floor = Vector256.Create(task.TotalsFloor);
        var alpha0 = Vector256.Load(state.Alpha.Pointer);
        var alpha1 = Vector256.Load(state.Alpha.Pointer + 8);
        var alpha2 = Vector256.Load(state.Alpha.Pointer + 16);
        var change0 = Vector256.Load(task.Change.Pointer);
        var change1 = Vector256.Load(task.Change.Pointer + 8);
        var change2 = Vector256.Load(task.Change.Pointer + 16);
        var total0 = Vector256.Load(task.Totals.Pointer) + change0;
        var total1 = Vector256.Load(task.Totals.Pointer + 8) + change1;
        var total2 = Vector256.Load(task.Totals.Pointer + 16) + change2;
        var inUnit0 = Vector256.Load(unit);
        var inUnit1 = Vector256.Load(unit + 8);
        var inUnit2 = Vector256.Load(unit + 16);
        var before0 = inUnit0;
        var before1 = inUnit1;
        var before2 = inUnit2;
        var fresh0 = Vector256.Load(nextUnit);
        var fresh1 = Vector256.Load(nextUnit + 8);
        var fresh2 = Vector256.Load(nextUnit + 16);
        var moved = zero;
        for (var p = segment.Start; p < segment.End; p++, row += 24)
        {
            var n = Vector256.Create(counts[p]);
            var word = words + ((long)terms[p] * 24);
            var nextWord = nextWords + ((long)terms[p] * 24);
            var old0 = Vector256.Load(row) * n;
            var old1 = Vector256.Load(row + 8) * n;
            var old2 = Vector256.Load(row + 16) * n;
            inUnit0 = Lanes.Max(inUnit0 - old0, zero);
            inUnit1 = Lanes.Max(inUnit1 - old1, zero);
            inUnit2 = Lanes.Max(inUnit2 - old2, zero);
            var inTerm0 = Lanes.Max(Vector256.Load(word) - old0, zero);
            var inTerm1 = Lanes.Max(Vector256.Load(word + 8) - old1, zero);
            var inTerm2 = Lanes.Max(Vector256.Load(word + 16) - old2, zero);
            var r0 = (inUnit0 + alpha0) * (inTerm0 + beta) / Lanes.Max(total0 - old0, floor);
            var r1 = (inUnit1 + alpha1) * (inTerm1 + beta) / Lanes.Max(total1 - old1, floor);
            var r2 = (inUnit2 + alpha2) * (inTerm2 + beta) / Lanes.Max(total2 - old2, floor);
            var sum = Lanes.Sum(r0 + r1 + r2);
            *sums++ = sum;
            var scale = Vector256.Create(1f / sum);
            r0 *= scale;
            r1 *= scale;
            r2 *= scale;
            var now0 = r0 * n;
            var now1 = r1 * n;
            var now2 = r2 * n;
            inUnit0 += now0;
            fresh0 += now0;
            inUnit1 += now1;
            fresh1 += now1;
            inUnit2 += now2;
            fresh2 += now2;
            (inTerm0 + now0).Store(word);
            (inTerm1 + now1).Store(word + 8);
            (inTerm2 + now2).Store(word + 16);
            (Vector256.Load(nextWord) + now0).Store(nextWord);
            (Vector256.Load(nextWord + 8) + now1).Store(nextWord + 8);
            (Vector256.Load(nextWord + 16) + now2).Store(nextWord + 16);
            moved += Vector256.Abs(now0 - old0) + Vector256.Abs(now1 - old1) + Vector256.Abs(now2 - old2);
            r0.Store(row);
            r1.Store(row + 8);
            r2.Store(row + 16);
        }

        inUnit0.Store(unit);
        fresh0.Store(nextUnit);
        inUnit1.Store(unit + 8);
        fresh1.Store(nextUnit + 8);
        inUnit2.Store(unit + 16);
        fresh2.Store(nextUnit + 16);
        (change0 + (inUnit0 - before0)).Store(task.Change.Pointer);
        (change1 + (inUnit1 - before1)).Store(task.Change.Pointer + 8);
        (change2 + (inUnit2 - before2)).Store(task.Change.Pointer + 16);
        task.Moved += Lanes.Sum(moved);
    }

    private static void UpdateAny(Segment segment, int* terms, float* counts, Cvb0Counts state, Cvb0Task task)
    {
        var stride = state.Stride;
        var unit = state.Units.Pointer + ((long)segment.Unit * stride);
        var nextUnit = state.NextUnits.Pointer + ((long)segment.Unit * stride);
        var row = state.Responsibilities.Pointer + ((long)segment.Start * stride);
        var alpha = state.Alpha.Pointer;
        var totals = task.Effective.Pointer;
        var change = task.Change.Pointer;
        var work = task.Row.Pointer;
        var before = task.Before.Pointer;
        var sums = task.Sums.Pointer;
        var zero = Vector256<float>.Zero;
        var beta = Vector256.Create(state.Beta);
        var floor = Vector256.Create(task.TotalsFloor);
        var moved = zero;
        for (var k = 0; k < stride; k += 8)
        {
            (Vector256.Load(task.Totals.Pointer + k) + Vector256.Load(change + k)).Store(totals + k);
            Vector256.Load(unit + k).Store(before + k);
        }

        for (var p = segment.Start; p < segment.End; p++, row += stride)
        {
            var n = Vector256.Create(counts[p]);
            var word = state.Terms.Pointer + ((long)terms[p] * stride);
            var nextWord = state.NextTerms.Pointer + ((long)terms[p] * stride);
            var sum = zero;
            for (var k = 0; k < stride; k += 8)
            {
                var old = Vector256.Load(row + k) * n;
                var inUnit = Lanes.Max(Vector256.Load(unit + k) - old, zero);
                var inTerm = Lanes.Max(Vector256.Load(word + k) - old, zero);
                var total = Lanes.Max(Vector256.Load(totals + k) - old, floor);
                var r = (inUnit + Vector256.Load(alpha + k)) * (inTerm + beta) / total;
                sum += r;
                r.Store(work + k);
            }

            var all = Lanes.Sum(sum);
            *sums++ = all;
            var scale = Vector256.Create(1f / all);
            for (var k = 0; k < stride; k += 8)
            {
                var old = Vector256.Load(row + k) * n;
                var r = Vector256.Load(work + k) * scale;
                var now = r * n;
                (Lanes.Max(Vector256.Load(unit + k) - old, zero) + now).Store(unit + k);
                (Lanes.Max(Vector256.Load(word + k) - old, zero) + now).Store(word + k);
                (Vector256.Load(nextUnit + k) + now).Store(nextUnit + k);
                (Vector256.Load(nextWord + k) + now).Store(nextWord + k);
                moved += Vector256.Abs(now - old);
                r.Store(row + k);
            }
        }

        for (var k = 0; k < stride; k += 8)
        {
            (Vector256.Load(change + k) + (Vector256.Load(unit + k) - Vector256.Load(before + k))).Store(change + k);
        }

        task.Moved += Lanes.Sum(moved);
    }
}
