using System.Runtime.Intrinsics;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>One fit of CVB0 under way.</summary>
internal sealed unsafe class Cvb0Run : IDisposable
{
    private const ulong InitialisationPurpose = 0xC0B0;

    private readonly BagOfWords _bag;
    private readonly LdaOptions _options;
    private readonly Cvb0Settings _settings;
    private readonly PairLayout _layout;
    private readonly Cvb0Counts _state;
    private readonly Cvb0Task[] _tasks;
    private readonly int[][] _taskOrders;
    private readonly BlockTeam _team;
    private readonly DirichletPriors _priors = new();
    private readonly SeedPrior _seeds;
    private readonly double[] _alpha;
    private readonly double[] _totals;
    private readonly float[] _unitTotals;
    private readonly double _tokens;
    private readonly List<double> _objective = [];
    private double _beta;

    /// <summary>Takes room for the fit.</summary>
    public Cvb0Run(BagOfWords bag, LdaOptions options, Cvb0Settings settings, FitMemory memory)
    {
        _bag = bag;
        _options = options;
        _settings = settings;
        var stride = Lanes.Padded(options.Topics);
        _layout = PairLayout.Create(bag, stride, options.Jobs);
        _team = new BlockTeam(_layout.Parts > 1 ? options.Jobs : 1);
        _taskOrders = [.. Enumerable.Range(0, _layout.Parts).Select(_layout.LargestFirst)];
        _seeds = SeedPrior.Of(bag, options);
        _state = new Cvb0Counts(memory, bag.UnitCount, bag.TermCount, stride, bag.PairCount);
        var longest = 0;
        foreach (var segment in _layout.Segments)
        {
            longest = Math.Max(longest, segment.End - segment.Start);
        }

        _tasks = new Cvb0Task[_layout.Parts];
        for (var i = 0; i < _tasks.Length; i++)
        {
            _tasks[i] = new Cvb0Task(memory, stride, longest);
        }

        _alpha = new double[options.Topics];
        Array.Fill(_alpha, options.StartAlpha);
        options.WarmStart?.Alpha.CopyTo(_alpha, 0);
        _beta = options.WarmStart?.Beta ?? options.Beta;
        _totals = new double[stride];
        _unitTotals = new float[bag.UnitCount];
        for (var d = 0; d < _unitTotals.Length; d++)
        {
            _unitTotals[d] = bag.RowTotals[d] * (float)bag.WeightOf(d);
        }

        _tokens = bag.WeightedTokenCount;
        Converged = bag.TokenCount == 0;
        CopyPriors();
    }

    /// <summary>Iterations done.</summary>
    public int Iteration { get; private set; }

    /// <summary>Whether the last iteration moved less than the tolerance.</summary>
    public bool Converged { get; private set; }

    /// <summary>Whether there is nothing more to do.</summary>
    public bool Finished => Converged || Iteration >= (_options.Iterations ?? _settings.MostIterations);

    /// <summary>Share of tokens moved in the last iteration.</summary>
    public double Moved { get; private set; }

    /// <summary>The objective after each iteration.</summary>
    public IReadOnlyList<double> Objective => _objective;

    /// <summary>α so far.</summary>
    public IReadOnlyList<double> Alpha => _alpha;

    /// <summary>β so far.</summary>
    public double Beta => _beta;

    /// <summary>The running counts.</summary>
    public Cvb0Counts State => _state;

    /// <summary>Gives each pair its first responsibilities and counts them.</summary>
    public void Initialise()
    {
        _seeds.AddTo(_state.Terms.Span, _state.Stride);
        var start = StartRows();

        // Unit part i with term part j after (i − 1, j) and (i, j − 1): each count is summed in the order of the segments, however many threads there are.
        for (var diagonal = 0; diagonal < (2 * _layout.Parts) - 1; diagonal++)
        {
            var first = Math.Max(0, diagonal - _layout.Parts + 1);
            var sum = diagonal;
            _team.Run(diagonal + 1 - (2 * first), block => Start(first + block, sum - first - block, start));
        }

        SumTotals();
    }

    /// <summary>Runs one iteration and, when it is time, fits the priors.</summary>
    public void Pass(CancellationToken cancellationToken)
    {
        _state.NextTerms.Span.Clear();
        _seeds.AddTo(_state.NextTerms.Span, _state.Stride);
        _state.NextUnits.Span.Clear();
        var moved = 0.0;
        var likelihood = 0.0;
        for (var round = 0; round < _layout.Parts; round++)
        {
            StartTasks();
            var shift = round;
            _team.Run(_layout.Parts, block => RunTask(_taskOrders[shift][block], (_taskOrders[shift][block] + shift) % _layout.Parts), cancellationToken);
            foreach (var task in _tasks)
            {
                moved += task.Moved;
                likelihood += task.LogLikelihood;
                var change = task.Change.Span;
                for (var k = 0; k < _alpha.Length; k++)
                {
                    _totals[k] += change[k];
                }
            }
        }

        (_state.Terms, _state.NextTerms) = (_state.NextTerms, _state.Terms);
        (_state.Units, _state.NextUnits) = (_state.NextUnits, _state.Units);
        SumTotals();
        Iteration++;
        Moved = moved / _tokens;
        _objective.Add(likelihood / _tokens);
        Converged = Moved < _options.Tolerance;
        if (!Finished && Iteration >= _settings.FirstPriorFit && Iteration % _settings.PriorFitInterval == 0)
        {
            FitPriors();
        }
    }

    /// <summary>The model as it stands.</summary>
    public TopicModel ToModel()
    {
        var (theta, counts) = UnitShares.Of(_bag, _state.Units, _state.Stride, _alpha);
        return new TopicModel
        {
            TopicCount = _alpha.Length,
            TermCount = _bag.TermCount,
            UnitCount = _bag.UnitCount,
            TopicWord = TopicWords(),
            DocumentTopic = theta,
            DocumentTopicCounts = counts,
            TopicCounts = TopicCounts(),
            Alpha = [.. _alpha],
            Beta = _beta,
            Objective = [.. _objective],
            Converged = Converged,
        };
    }

    /// <summary>Ends the threads; they must not outlive the memory.</summary>
    public void Dispose() => _team.Dispose();

    // Shares of the topics that each term starts with, one padded row a term; null: drawn anew for each pair.
    private float[]? StartRows()
    {
        if (_options.WarmStart is { } model)
        {
            return Transposed(model);
        }

        return _options.Seeds is null ? new TopicSeeding(_bag, _layout.UnitOrder, _options.Jobs).Draw(_alpha.Length, _state.Stride, _options.Seed, _options.Start) : null;
    }

    private void Start(int unitPart, int termPart, float[]? start)
    {
        var stride = _state.Stride;
        var number = (unitPart * _layout.Parts) + termPart;
        for (var s = _layout.TaskStarts[number]; s < _layout.TaskStarts[number + 1]; s++)
        {
            var segment = _layout.Segments[s];
            var random = new LaneRandom(new RandomStream(_options.Seed, InitialisationPurpose, (ulong)_alpha.Length, (ulong)_options.Start, (ulong)s));
            var unit = _state.Units.Pointer + ((long)segment.Unit * stride);
            for (var p = segment.Start; p < segment.End; p++)
            {
                var row = _state.Responsibilities.Pointer + ((long)p * stride);
                var term = _state.Terms.Pointer + ((long)_layout.Terms[p] * stride);
                if (_seeds.TopicsOf(_layout.Terms[p]) is { IsEmpty: false } seeded)
                {
                    StartIn(seeded, new Span<float>(row, stride));
                }
                else if (start is null)
                {
                    DrawRow(ref random, row, _alpha.Length, stride);
                }
                else
                {
                    start.AsSpan(_layout.Terms[p] * stride, stride).CopyTo(new Span<float>(row, stride));
                }

                Count(row, unit, term, _layout.Counts[p], stride);
            }
        }
    }

    private static void StartIn(ReadOnlySpan<int> topics, Span<float> row)
    {
        row.Clear();
        foreach (var topic in topics)
        {
            row[topic] = 1f / topics.Length;
        }
    }

    // r drawn from Dirichlet(1): exponential variates over their sum. Lanes behind K are 0.
    private static void DrawRow(ref LaneRandom random, float* row, int topics, int stride)
    {
        // A variate of 0 would be a topic that a pair starts without; the least one is that of the least random number's neighbour.
        var least = Vector256.Create(1f / (1 << 24));
        var lane = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        var sum = Vector256<float>.Zero;
        for (var k = 0; k < stride; k += Lanes.Width)
        {
            var variates = Lanes.Max(Vector256<float>.Zero - Lanes.Log(random.NextSingles()), least);
            variates &= Vector256.LessThan(lane, Vector256.Create(topics - k)).AsSingle();
            sum += variates;
            variates.Store(row + k);
        }

        var scale = Vector256.Create(1f / Lanes.Sum(sum));
        for (var k = 0; k < stride; k += Lanes.Width)
        {
            (Vector256.Load(row + k) * scale).Store(row + k);
        }
    }

    // φ_kw α_k over its sum, one padded row a term.
    private float[] Transposed(TopicModel model)
    {
        var stride = _state.Stride;
        var rows = new float[checked(model.TermCount * stride)];
        for (var w = 0; w < model.TermCount; w++)
        {
            var sum = 0.0;
            for (var k = 0; k < model.TopicCount; k++)
            {
                sum += model.TopicWord[(k * model.TermCount) + w] * model.Alpha[k];
            }

            for (var k = 0; k < model.TopicCount; k++)
            {
                rows[(w * stride) + k] = (float)(model.TopicWord[(k * model.TermCount) + w] * model.Alpha[k] / sum);
            }
        }

        return rows;
    }

    private static void Count(float* row, float* unit, float* term, float count, int stride)
    {
        var n = Vector256.Create(count);
        for (var k = 0; k < stride; k += Lanes.Width)
        {
            var share = Vector256.Load(row + k) * n;
            (Vector256.Load(unit + k) + share).Store(unit + k);
            (Vector256.Load(term + k) + share).Store(term + k);
        }
    }

    private void StartTasks()
    {
        var prior = _bag.TermCount * _beta;
        foreach (var task in _tasks)
        {
            // Behind K: 1, so that a lane without a topic never divides by 0.
            var totals = task.Totals.Span;
            totals.Fill(1);
            for (var k = 0; k < _alpha.Length; k++)
            {
                totals[k] = (float)(_totals[k] + prior);
            }

            task.TotalsFloor = (float)prior;
            task.Change.Span.Clear();
            task.LogLikelihood = 0;
            task.Moved = 0;
        }
    }

    private void RunTask(int unitPart, int termPart)
    {
        var number = (unitPart * _layout.Parts) + termPart;
        var segments = _layout.Segments.AsSpan(_layout.TaskStarts[number].._layout.TaskStarts[number + 1]);
        fixed (int* terms = _layout.Terms)
        fixed (float* counts = _layout.Counts)
        {
            Cvb0Kernel.Update(segments, terms, counts, _unitTotals, (float)Sum(_alpha), _state, _tasks[unitPart]);
        }
    }

    private void FitPriors()
    {
        // Side by side: neither reads what the other writes.
        var beta = _beta;
        _team.Run(2, prior =>
        {
            if (prior == 0 && _options.OptimizeBeta)
            {
                beta = _priors.FitBeta(_beta, _totals.AsSpan(0, _alpha.Length), _bag.TermCount, _state.Terms.Span, _state.Stride, _seeds);
            }

            if (prior == 1 && _options.OptimizeAlpha)
            {
                _priors.FitAlpha(_alpha, _bag.RowTotals, _state.Units.Span, _state.Stride, weights: _bag.UnitWeights);
            }
        });
        _beta = beta;
        CopyPriors();
    }

    private void CopyPriors()
    {
        for (var k = 0; k < _alpha.Length; k++)
        {
            _state.Alpha.Span[k] = (float)_alpha[k];
        }

        _state.Beta = (float)_beta;
    }

    // N_k = Σ_w N_wk in double precision, so that φ sums to 1 however long the fit runs.
    private void SumTotals() => _team.Run(_state.Stride / Lanes.Width, block => Lanes.SumRows(_state.Terms.Pointer + (block * Lanes.Width), _bag.TermCount, _state.Stride, _totals.AsSpan(block * Lanes.Width, Lanes.Width)));

    // Rounding may leave a little less than the pseudo-counts that a total holds.
    private double[] TopicCounts()
    {
        var counts = new double[_alpha.Length];
        for (var k = 0; k < counts.Length; k++)
        {
            counts[k] = Math.Max(0, _totals[k] - _seeds.Totals[k]);
        }

        return counts;
    }

    private double[] TopicWords()
    {
        var terms = _bag.TermCount;
        var phi = new double[checked(_alpha.Length * terms)];
        _team.Run(_alpha.Length, k =>
        {
            var scale = _totals[k] + (terms * _beta);
            for (var w = 0; w < terms; w++)
            {
                phi[(k * terms) + w] = (_state.Terms.Pointer[((long)w * _state.Stride) + k] + _beta) / scale;
            }
        });

        return phi;
    }

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
