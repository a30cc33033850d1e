using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>
/// The best route through the graph of the lexicon's words over a run of characters: the greatest sum of log count − log total
/// (jieba's <c>calc</c>). Equal scores go to the longer word, as Python's max over (score, end) does, and the additions stand in Python's order.
/// </summary>
internal sealed class RouteFinder
{
    private readonly WordLexicon _lexicon;

    public RouteFinder(WordLexicon lexicon)
    {
        _lexicon = lexicon;
    }

    /// <summary>Fills the scratch space's codes and route for <paramref name="run"/>.</summary>
    /// <param name="run">Characters that may stand in a run, see <see cref="CharacterClasses.IsRunCharacter"/>.</param>
    /// <param name="scratch">Receives the route.</param>
    public void Find(ReadOnlySpan<char> run, SegmenterScratch scratch)
    {
        scratch.Reserve(run.Length);
        _lexicon.Codes.Encode(run, scratch.Codes);
        scratch.Codes[run.Length] = CharacterCodes.End;
        Find(run.Length, scratch);
    }

    // Backwards over the run: the best route from each character to the end. A character that begins no word of the lexicon is a word of
    // count 1; one that begins some but is none itself cannot stand alone.
    private void Find(int length, SegmenterScratch scratch)
    {
        ref var units = ref _lexicon.Trie.First;
        var hasAdded = _lexicon.Added is not null;
        ref var added = ref hasAdded ? ref _lexicon.Added!.Trie.First : ref units;
        var addedIds = _lexicon.Trie.Length;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_lexicon.Weights);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(scratch.Codes);
        ref var route = ref MemoryMarshal.GetArrayDataReference(scratch.Route);
        Unsafe.Add(ref route, length).Score = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            var bestScore = double.NegativeInfinity;
            var bestEnd = i + 1;
            var bestId = -1;
            var slot = 0;
            var end = i;
            while (true)
            {
                var code = Unsafe.Add(ref codes, end);
                slot += code;
                var unit = Unsafe.Add(ref units, slot);
                if (unit.Check != code)
                {
                    break;
                }

                end++;
                if (unit.Value != 0)
                {
                    var score = Unsafe.Add(ref weights, unit.Value) + Unsafe.Add(ref route, end).Score;
                    if (score >= bestScore)
                    {
                        bestScore = score;
                        bestEnd = end;
                        bestId = slot;
                    }
                }

                slot = unit.Base;
                if (slot < 0)
                {
                    break;
                }
            }

            if (hasAdded)
            {
                slot = 0;
                end = i;
                while (true)
                {
                    var code = Unsafe.Add(ref codes, end);
                    slot += code;
                    var unit = Unsafe.Add(ref added, slot);
                    if (unit.Check != code)
                    {
                        break;
                    }

                    end++;
                    if (unit.Value != 0)
                    {
                        var score = Unsafe.Add(ref weights, unit.Value) + Unsafe.Add(ref route, end).Score;
                        if (score > bestScore || (score == bestScore && end > bestEnd))
                        {
                            bestScore = score;
                            bestEnd = end;
                            bestId = addedIds + slot;
                        }
                    }

                    slot = unit.Base;
                    if (slot < 0)
                    {
                        break;
                    }
                }
            }

            ref var step = ref Unsafe.Add(ref route, i);
            step.Score = bestId >= 0 ? bestScore : weights + Unsafe.Add(ref route, i + 1).Score;
            step.Length = bestEnd - i;
            step.Id = bestId;
        }
    }
}
