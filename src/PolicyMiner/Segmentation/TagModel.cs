namespace PolicyMiner.Segmentation;

/// <summary>
/// jieba's tagging model (<c>posseg/viterbi.py</c>): a hidden Markov model whose states are a position in the word (B, E, M, S) together with
/// a tag. It cuts a run of Han characters and tags the pieces at once. States are numbered in the order of Python's tuples, so that ties go
/// to the greater number as Python's max does.
/// </summary>
internal sealed class TagModel
{
    private static readonly Lazy<TagModel> Shared = new(Load);

    private readonly TagModelAsset _asset;
    private readonly int _states;
    private readonly string[] _tagOfState;
    private readonly double[] _transitions;
    private readonly StateSet[] _successors;
    private readonly StateSet _all;
    private readonly StateSet[] _possible;
    private readonly int[] _characterIndex = new int[CharacterClasses.LastHan - CharacterClasses.FirstHan + 1];

    private TagModel(TagModelAsset asset)
    {
        _asset = asset;
        _states = asset.States.Length;
        _tagOfState = Array.ConvertAll(asset.States, s => string.Intern(s[1..]));
        _transitions = new double[_states * _states];
        Array.Fill(_transitions, double.NegativeInfinity);
        _successors = new StateSet[_states];
        for (var s = 0; s < _states; s++)
        {
            _all.Add(s);
            for (var i = asset.TransitionStarts[s]; i < asset.TransitionStarts[s + 1]; i++)
            {
                _transitions[(s * _states) + asset.TransitionTo[i]] = asset.TransitionValues[i];
                _successors[s].Add(asset.TransitionTo[i]);
            }
        }

        // A character without possible states of its own may have any (the set at the end, also of those never seen).
        _possible = new StateSet[asset.Characters.Length + 1];
        _possible[^1] = _all;
        Array.Fill(_characterIndex, asset.Characters.Length);
        for (var c = 0; c < asset.Characters.Length; c++)
        {
            _characterIndex[asset.Characters[c] - CharacterClasses.FirstHan] = c;
            for (var i = asset.PossibleStarts[c]; i < asset.PossibleStarts[c + 1]; i++)
            {
                _possible[c].Add(asset.Possible[i]);
            }

            if (_possible[c].IsEmpty)
            {
                _possible[c] = _all;
            }
        }
    }

    /// <summary>The embedded model, loaded once.</summary>
    public static TagModel Default => Shared.Value;

    /// <summary>All tags that the model can give.</summary>
    public IEnumerable<string> Tags => _tagOfState.Distinct(StringComparer.Ordinal);

    /// <summary>Cuts and tags a run of Han characters.</summary>
    /// <param name="run">Han characters only, at least one.</param>
    /// <param name="start">Where the run begins in the text.</param>
    /// <param name="scratch">Working space.</param>
    /// <param name="pieces">Receives the pieces.</param>
    public void Cut(ReadOnlySpan<char> run, int start, TagScratch scratch, List<TaggedPiece> pieces)
    {
        scratch.Reserve(run.Length, _states);
        var route = FindRoute(run, scratch);
        var begin = 0;
        var next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            switch (_asset.States[route[i]][0])
            {
                case 'B':
                    begin = i;
                    break;
                case 'E':
                    pieces.Add(new TaggedPiece(start + begin, i + 1 - begin, _tagOfState[route[i]]));
                    next = i + 1;
                    break;
                case 'S':
                    pieces.Add(new TaggedPiece(start + i, 1, _tagOfState[route[i]]));
                    next = i + 1;
                    break;
                default:
                    break;
            }
        }

        if (next < run.Length)
        {
            pieces.Add(new TaggedPiece(start + next, run.Length - next, _tagOfState[route[next]]));
        }
    }

    private ReadOnlySpan<byte> FindRoute(ReadOnlySpan<char> run, TagScratch scratch)
    {
        var (scores, previousScores) = (scratch.Scores, scratch.PreviousScores);
        Span<byte> states = stackalloc byte[256];
        Span<byte> previous = stackalloc byte[256];
        var previousCount = 0;
        var stateCount = _possible[IndexOf(run[0])].CopyTo(states);
        SetEmissions(run[0], scratch.Emissions);
        foreach (var y in states[..stateCount])
        {
            scores[y] = _asset.Start[y] + scratch.Emissions[y];
        }

        ResetEmissions(run[0], scratch.Emissions);
        for (var t = 1; t < run.Length; t++)
        {
            (scores, previousScores) = (previousScores, scores);
            var expected = default(StateSet);
            previousCount = 0;
            foreach (var y in states[..stateCount])
            {
                if (!_successors[y].IsEmpty)
                {
                    previous[previousCount++] = y;
                    expected.UnionWith(_successors[y]);
                }
            }

            var now = StateSet.Intersect(_possible[IndexOf(run[t])], expected);
            if (now.IsEmpty)
            {
                now = expected.IsEmpty ? _all : expected;
            }

            if (previousCount == 0)
            {
                // Python's jieba fails here (no state can follow); any state may, so that the text is still cut.
                states[..stateCount].CopyTo(previous);
                previousCount = stateCount;
            }

            stateCount = now.CopyTo(states);
            SetEmissions(run[t], scratch.Emissions);
            Step(previous[..previousCount], states[..stateCount], previousScores, scores, scratch.Emissions, scratch.Trace.AsSpan(t * _states, _states));
            ResetEmissions(run[t], scratch.Emissions);
        }

        return TraceBack(run.Length, Best(states[..stateCount], scores), scratch);
    }

    private void Step(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> states, double[] previousScores, double[] scores, double[] emissions, Span<byte> trace)
    {
        foreach (var y in states)
        {
            var best = double.NegativeInfinity;
            var from = 0;
            foreach (var y0 in previous)
            {
                // States rise, so a tie goes to the greater.
                var score = previousScores[y0] + _transitions[(y0 * _states) + y] + emissions[y];
                if (score >= best)
                {
                    best = score;
                    from = y0;
                }
            }

            scores[y] = best;
            trace[y] = (byte)from;
        }
    }

    private static int Best(ReadOnlySpan<byte> states, double[] scores)
    {
        int best = states[0];
        foreach (var y in states)
        {
            if (scores[y] >= scores[best])
            {
                best = y;
            }
        }

        return best;
    }

    private ReadOnlySpan<byte> TraceBack(int length, int last, TagScratch scratch)
    {
        var route = scratch.Route.AsSpan(0, length);
        for (var t = length - 1; t >= 0; t--)
        {
            route[t] = (byte)last;
            last = scratch.Trace[(t * _states) + last];
        }

        return route;
    }

    private int IndexOf(char c) => _characterIndex[c - CharacterClasses.FirstHan];

    private void SetEmissions(char c, double[] emissions)
    {
        var index = IndexOf(c);
        if (index < _asset.Characters.Length)
        {
            for (var i = _asset.EmissionStarts[index]; i < _asset.EmissionStarts[index + 1]; i++)
            {
                emissions[_asset.EmissionStates[i]] = _asset.EmissionValues[i];
            }
        }
    }

    private void ResetEmissions(char c, double[] emissions)
    {
        var index = IndexOf(c);
        if (index < _asset.Characters.Length)
        {
            for (var i = _asset.EmissionStarts[index]; i < _asset.EmissionStarts[index + 1]; i++)
            {
                emissions[_asset.EmissionStates[i]] = BoundaryModel.MinFloat;
            }
        }
    }

    private static TagModel Load()
    {
        using var stream = AssetStream.Open("posseg.bin");
        return new TagModel(TagModelAsset.Read(stream));
    }
}
