using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>
/// jieba's hidden Markov model for runs of characters that the lexicon left single: each character begins (B), continues (M) or
/// ends (E) a word or is one (S). The most probable sequence is found by Viterbi's algorithm in the order of additions and with the ties of
/// <c>finalseg/__init__.py</c> (a tie goes to the state whose letter comes later).
/// </summary>
internal sealed class BoundaryModel
{
    /// <summary>jieba's log probability of what was never seen.</summary>
    public const double MinFloat = -3.14e100;

    private const int B = 0;
    private const int E = 1;
    private const int M = 2;
    private const int S = 3;

    private readonly double[] _emissions;
    private readonly double[] _start;
    private readonly double _fromBToE, _fromBToM, _fromEToB, _fromEToS, _fromMToE, _fromMToM, _fromSToB, _fromSToS;

    public BoundaryModel(LexiconAsset asset)
    {
        _start = asset.Start;
        var t = asset.Transitions;
        _fromBToE = t[(B * 4) + E];
        _fromBToM = t[(B * 4) + M];
        _fromEToB = t[(E * 4) + B];
        _fromEToS = t[(E * 4) + S];
        _fromMToE = t[(M * 4) + E];
        _fromMToM = t[(M * 4) + M];
        _fromSToB = t[(S * 4) + B];
        _fromSToS = t[(S * 4) + S];

        _emissions = GC.AllocateUninitializedArray<double>(4 * (CharacterClasses.LastHan - CharacterClasses.FirstHan + 1));
        Array.Fill(_emissions, MinFloat);
        for (var i = 0; i < asset.EmittedCharacters.Length; i++)
        {
            asset.Emissions.AsSpan(4 * i, 4).CopyTo(_emissions.AsSpan(4 * (asset.EmittedCharacters[i] - CharacterClasses.FirstHan)));
        }
    }

    /// <summary>Marks where words end in a run of Han characters.</summary>
    /// <param name="run">Han characters only, at least one.</param>
    /// <param name="trace">Scratch, at least as long as the run.</param>
    /// <param name="lengths">Receives the length of each word found, at least as long as the run.</param>
    /// <returns>How many words.</returns>
    public int Cut(ReadOnlySpan<char> run, Span<byte> trace, Span<int> lengths)
    {
        var last = FindStates(run, trace);
        return ReadWords(run.Length, last, trace, lengths);
    }

    // Fills the trace with one bit for each state: which of its two possible predecessors was the better. Returns the last state.
    private int FindStates(ReadOnlySpan<char> run, Span<byte> trace)
    {
        ref var emissions = ref MemoryMarshal.GetArrayDataReference(_emissions);
        ref var emission = ref Unsafe.Add(ref emissions, 4 * (run[0] - CharacterClasses.FirstHan));
        var b = _start[B] + emission;
        var e = _start[E] + Unsafe.Add(ref emission, E);
        var m = _start[M] + Unsafe.Add(ref emission, M);
        var s = _start[S] + Unsafe.Add(ref emission, S);
        for (var t = 1; t < run.Length; t++)
        {
            emission = ref Unsafe.Add(ref emissions, 4 * (run[t] - CharacterClasses.FirstHan));
            var emissionB = emission;
            var emissionE = Unsafe.Add(ref emission, E);
            var emissionM = Unsafe.Add(ref emission, M);
            var emissionS = Unsafe.Add(ref emission, S);

            var bFromE = e + _fromEToB + emissionB;
            var bFromS = s + _fromSToB + emissionB;
            var eFromB = b + _fromBToE + emissionE;
            var eFromM = m + _fromMToE + emissionE;
            var mFromB = b + _fromBToM + emissionM;
            var mFromM = m + _fromMToM + emissionM;
            var sFromE = e + _fromEToS + emissionS;
            var sFromS = s + _fromSToS + emissionS;

            var bits = 0;
            bits |= bFromS >= bFromE ? 1 << B : 0;
            bits |= eFromM >= eFromB ? 1 << E : 0;
            bits |= mFromM >= mFromB ? 1 << M : 0;
            bits |= sFromS >= sFromE ? 1 << S : 0;
            trace[t] = (byte)bits;

            b = bFromS >= bFromE ? bFromS : bFromE;
            e = eFromM >= eFromB ? eFromM : eFromB;
            m = mFromM >= mFromB ? mFromM : mFromB;
            s = sFromS >= sFromE ? sFromS : sFromE;
        }

        return s >= e ? S : E;
    }

    private static int ReadWords(int length, int state, Span<byte> trace, Span<int> lengths)
    {
        for (var t = length - 1; t >= 0; t--)
        {
            var bits = trace[t];
            trace[t] = (byte)state;
            if (t > 0)
            {
                var later = ((bits >> state) & 1) != 0;
                state = state switch
                {
                    B or S => later ? S : E,
                    _ => later ? M : B,
                };
            }
        }

        // A run of characters never seen can begin with E or M (all probabilities are equal): a word then ends there all the same.
        var count = 0;
        var begin = 0;
        for (var t = 0; t < length; t++)
        {
            if (trace[t] is E or S)
            {
                lengths[count++] = t + 1 - begin;
                begin = t + 1;
            }
        }

        return count;
    }
}
