using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PolicyMiner.Topics;

/// <summary>
/// The inner loop of collapsed Gibbs sampling for many topics (Yao, Mimno and McCallum 2009, "Efficient methods for topic model inference on streaming document collections", eq. 5 to 9). The weight of a topic is
/// parted into three sums,
/// <code>(N_dk + α_k)(N_wk + β)/(N_k + Vβ) = α_k β/(N_k + Vβ) + N_dk β/(N_k + Vβ) + (N_dk + α_k) N_wk/(N_k + Vβ)</code>
/// of which the first is carried along, the second has a part for each topic of the unit and the third for each topic of the term; the third holds nearly all the mass, so
/// a token costs as many steps as its term has topics, not K. The topic is drawn from the same distribution as in <see cref="GibbsKernel"/>, with other random numbers.
/// </summary>
internal static unsafe class SparseGibbsKernel
{
    /// <summary>Draws a topic for every token of some segments, in order.</summary>
    public static void Sweep(ReadOnlySpan<Segment> segments, int* terms, float* alpha, int topics, float beta, float priorMass, GibbsState state, TermTopics lists, GibbsTask task)
    {
        fixed (int* units = state.Units)
        fixed (int* words = state.Terms)
        fixed (ushort* assignments = state.Assignments)
        fixed (int* starts = state.TokenStarts)
        fixed (int* totals = task.Totals)
        fixed (ushort* listed = lists.Topics)
        fixed (int* listStarts = lists.Starts)
        fixed (int* listLengths = lists.Lengths)
        fixed (ushort* unitTopics = task.UnitTopics)
        {
            var uniform = stackalloc float[Lanes.Width];
            var work = new Work { Alpha = alpha, Topics = topics, Beta = beta, PriorMass = priorMass, Totals = totals, UnitTopics = unitTopics, Uniform = uniform, Task = task };
            for (var k = 0; k < topics; k++)
            {
                work.Smooth += (double)alpha[k] * task.Inverse.Pointer[k];
            }

            foreach (var segment in segments)
            {
                Prepare(units + ((long)segment.Unit * state.Stride), ref work, state.Stride);
                for (var p = segment.Start; p < segment.End; p++)
                {
                    var term = terms[p];
                    SamplePair(assignments + starts[p], starts[p + 1] - starts[p], words + ((long)term * state.Stride), listed + listStarts[term], listLengths + term, ref work);
                }
            }
        }
    }

    private static void Prepare(int* unit, ref Work work, int stride)
    {
        work.Unit = unit;
        work.UnitLength = 0;
        work.OfUnit = 0;
        var inverse = work.Task.Inverse.Pointer;
        for (var k = 0; k < stride; k += Lanes.Width)
        {
            var counts = Vector256.Load(unit + k);
            ((Vector256.ConvertToSingle(counts) + Vector256.Load(work.Alpha + k)) * Vector256.Load(inverse + k)).Store(work.Task.Weights.Pointer + k);
            for (var used = Vector256.GreaterThan(counts, Vector256<int>.Zero).ExtractMostSignificantBits(); used != 0; used &= used - 1)
            {
                var topic = k + BitOperations.TrailingZeroCount(used);
                work.UnitTopics[work.UnitLength++] = (ushort)topic;
                work.OfUnit += (double)unit[topic] * inverse[topic];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SamplePair(ushort* assignments, int tokens, int* word, ushort* list, int* listLength, ref Work work)
    {
        var unit = work.Unit;
        var totals = work.Totals;
        var alpha = work.Alpha;
        var weights = work.Task.Weights.Pointer;
        var inverse = work.Task.Inverse.Pointer;
        var cumulated = work.Task.Cumulated.Pointer;
        for (var i = 0; i < tokens; i++)
        {
            int old = assignments[i];
            var (smooth, ofUnit, inverseBefore, weightBefore) = (work.Smooth, work.OfUnit, inverse[old], weights[old]);
            unit[old]--;
            word[old]--;
            Refresh(old, --totals[old], unit[old] + 1, ref work);
            var ofTerm = 0f;
            for (var j = 0; j < *listLength; j++)
            {
                ofTerm += weights[list[j]] * word[list[j]];
                cumulated[j] = ofTerm;
            }

            if (work.Left == 0)
            {
                work.Task.Random.NextSingles().Store(work.Uniform);
                work.Left = Lanes.Width;
            }

            // β is a factor of both other sums; they are kept without it.
            var drawn = work.Uniform[--work.Left] * (ofTerm + (work.Beta * (work.OfUnit + work.Smooth)));
            int now;
            if (drawn <= ofTerm)
            {
                var j = 0;
                while (cumulated[j] < drawn)
                {
                    j++;
                }

                now = list[j];
            }
            else
            {
                now = OfUnitOrAny((drawn - ofTerm) / work.Beta, ref work);
            }

            if (now == old)
            {
                unit[old]++;
                word[old]++;
                totals[old]++;
                (work.Smooth, work.OfUnit, inverse[old], weights[old]) = (smooth, ofUnit, inverseBefore, weightBefore);
                continue;
            }

            assignments[i] = (ushort)now;
            if (word[old] == 0)
            {
                Remove(list, ref *listLength, old);
            }

            if (unit[old] == 0)
            {
                Remove(work.UnitTopics, ref work.UnitLength, old);
            }

            if (word[now]++ == 0)
            {
                list[(*listLength)++] = (ushort)now;
            }

            if (unit[now]++ == 0)
            {
                work.UnitTopics[work.UnitLength++] = (ushort)now;
            }

            Refresh(now, ++totals[now], unit[now] - 1, ref work);
        }
    }

    // The rare draw that does not come from the topics of the term. Rounding may let a sum fall short: then the last one is taken.
    private static int OfUnitOrAny(double drawn, ref Work work)
    {
        var inverse = work.Task.Inverse.Pointer;
        if (drawn <= work.OfUnit)
        {
            for (var j = 0; j < work.UnitLength; j++)
            {
                var topic = work.UnitTopics[j];
                drawn -= (double)work.Unit[topic] * inverse[topic];
                if (drawn <= 0)
                {
                    return topic;
                }
            }

            drawn = 0;
        }
        else
        {
            drawn -= work.OfUnit;
        }

        for (var k = 0; k < work.Topics - 1; k++)
        {
            drawn -= (double)work.Alpha[k] * inverse[k];
            if (drawn <= 0)
            {
                return k;
            }
        }

        return work.Topics - 1;
    }

    // What depends on the counts of a topic, after its total and its count in the unit have changed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refresh(int topic, int total, int unitBefore, ref Work work)
    {
        var inverse = work.Task.Inverse.Pointer;
        var before = inverse[topic];
        var now = 1f / (total + work.PriorMass);
        inverse[topic] = now;
        work.Smooth += (double)work.Alpha[topic] * now - ((double)work.Alpha[topic] * before);
        work.OfUnit += ((double)work.Unit[topic] * now) - ((double)unitBefore * before);
        work.Task.Weights.Pointer[topic] = (work.Unit[topic] + work.Alpha[topic]) * now;
    }

    private static void Remove(ushort* list, ref int length, int topic)
    {
        var j = 0;
        while (list[j] != topic)
        {
            j++;
        }

        list[j] = list[--length];
    }

    /// <summary>What a task carries from token to token.</summary>
    private struct Work
    {
        public float* Alpha;
        public int Topics;
        public float Beta;
        public float PriorMass;
        public int* Totals;
        public int* Unit;
        public ushort* UnitTopics;
        public int UnitLength;
        public float* Uniform;
        public int Left;
        public GibbsTask Task;

        /// <summary>Σ_k α_k / (N_k + Vβ).</summary>
        public double Smooth;

        /// <summary>Σ_k N_dk / (N_k + Vβ).</summary>
        public double OfUnit;
    }
}
