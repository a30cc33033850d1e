using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>One Gibbs chain under way.</summary>
internal sealed unsafe class GibbsRun
{
    private const ulong InitialisationPurpose = 0x61BB50;
    private const ulong SweepPurpose = 0x61BB51;

    private readonly BagOfWords _bag;
    private readonly LdaOptions _options;
    private readonly GibbsSettings _settings;
    private readonly PairLayout _layout;
    private readonly GibbsState _state;
    private readonly GibbsTask[] _tasks;
    private readonly GibbsSamples _samples;
    private readonly DirichletPriors _priors = new();
    private readonly SeedPrior _seeds;
    private readonly AlignedFloats _alphaLanes;
    private readonly double[] _alpha;
    private readonly List<double> _objective = [];
    private readonly int _sweeps;
    private readonly int _burnIn;
    private readonly int _thinning;
    private double _beta;

    /// <summary>Takes room for the chain.</summary>
    public GibbsRun(BagOfWords bag, LdaOptions options, GibbsSettings settings, FitMemory memory)
    {
        _bag = bag;
        _options = options;
        _settings = settings;
        var stride = Lanes.Padded(options.Topics);
        _layout = PairLayout.Create(bag, stride, options.Jobs);
        _seeds = SeedPrior.Of(bag, options);
        var starts = new int[bag.PairCount + 1];
        for (var p = 0; p < bag.PairCount; p++)
        {
            starts[p + 1] = starts[p] + (int)_layout.Counts[p];
        }

        _state = new GibbsState(stride, new ushort[bag.TokenCount], starts, new int[checked(bag.UnitCount * stride)], new int[checked(bag.TermCount * stride)], new int[stride]);
        _tasks = new GibbsTask[_layout.Parts];
        for (var i = 0; i < _tasks.Length; i++)
        {
            _tasks[i] = new GibbsTask(memory, stride);
        }

        _alpha = new double[options.Topics];
        Array.Fill(_alpha, options.StartAlpha);
        options.WarmStart?.Alpha.CopyTo(_alpha, 0);
        _beta = options.WarmStart?.Beta ?? options.Beta;
        _alphaLanes = memory.Floats(stride, zeroed: true);
        _sweeps = bag.TokenCount == 0 ? 0 : options.Iterations ?? settings.Sweeps;
        _burnIn = Math.Min(options.BurnIn ?? _sweeps / 2, Math.Max(0, _sweeps - 1));
        _thinning = Math.Max(1, (_sweeps - _burnIn) / options.Samples);
        _samples = new GibbsSamples(bag, _seeds);
    }

    /// <summary>Sweeps done.</summary>
    public int Iteration { get; private set; }

    /// <summary>Whether all sweeps are done.</summary>
    public bool Finished => Iteration >= _sweeps;

    /// <summary>Assignments and counts.</summary>
    public GibbsState State => _state;

    /// <summary>ln p(w | z) / N after each sweep.</summary>
    public IReadOnlyList<double> Objective => _objective;

    /// <summary>Topics of each term, where only these are walked over; null: all K weights are computed.</summary>
    public TermTopics? TermTopics { get; private set; }

    /// <summary>Layout of the assignments.</summary>
    public PairLayout Layout => _layout;

    /// <summary>Gives each token its first topic and counts them.</summary>
    public void Initialise()
    {
        var weights = new double[_alpha.Length];
        _seeds.AddTo(_state.Terms, _state.Stride, _state.Totals);
        for (var s = 0; s < _layout.Segments.Length; s++)
        {
            var segment = _layout.Segments[s];
            var random = new RandomStream(_options.Seed, InitialisationPurpose, (ulong)_alpha.Length, (ulong)_options.Start, (ulong)s);
            for (var p = segment.Start; p < segment.End; p++)
            {
                var term = _layout.Terms[p];
                var seeded = _seeds.TopicsOf(term);
                for (var i = _state.TokenStarts[p]; i < _state.TokenStarts[p + 1]; i++)
                {
                    var topic = !seeded.IsEmpty ? seeded[random.NextInt32(seeded.Length)]
                        : _options.WarmStart is { } model ? Draw(model, term, weights, random)
                        : random.NextInt32(_alpha.Length);
                    _state.Assignments[i] = (ushort)topic;
                    _state.Units[(segment.Unit * _state.Stride) + topic]++;
                    _state.Terms[(term * _state.Stride) + topic]++;
                    _state.Totals[topic]++;
                }
            }
        }

        TermTopics = _alpha.Length > _settings.DenseTopics ? new TermTopics(_state, _alpha.Length) : null;
    }

    /// <summary>Runs one sweep; fits the priors or keeps a sample when it is time.</summary>
    public void Sweep(CancellationToken cancellationToken)
    {
        for (var k = 0; k < _alpha.Length; k++)
        {
            _alphaLanes.Span[k] = (float)_alpha[k];
        }

        for (var round = 0; round < _layout.Parts; round++)
        {
            var shift = round;
            var before = (int[])_state.Totals.Clone();
            BlockScheduler.Run(_layout.Parts, _options.Jobs, part => RunTask(part, (part + shift) % _layout.Parts), cancellationToken);
            foreach (var task in _tasks)
            {
                for (var k = 0; k < _alpha.Length; k++)
                {
                    _state.Totals[k] += task.Totals[k] - before[k];
                }
            }
        }

        Iteration++;
        var likelihood = TopicLikelihood.Of(_state, _bag.TermCount, _alpha.Length, _beta, _seeds);
        _objective.Add(likelihood / _bag.TokenCount);
        if (Iteration > _burnIn)
        {
            if ((_sweeps - Iteration) % _thinning == 0 && (_sweeps - Iteration) / _thinning < _options.Samples)
            {
                _samples.Add(_state, _beta, likelihood);
            }
        }
        else if (Iteration >= _settings.FirstPriorFit && Iteration % _settings.PriorFitInterval == 0)
        {
            FitPriors();
        }
    }

    /// <summary>The mean of the samples kept.</summary>
    public TopicModel ToModel() => _samples.ToModel(_alpha, _beta, [.. _objective], HasSettled());

    private static int Draw(TopicModel model, int term, double[] weights, RandomStream random)
    {
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
        {
            sum += model.TopicWord[(k * model.TermCount) + term] * model.Alpha[k];
            weights[k] = sum;
        }

        var drawn = random.NextDouble() * sum;
        var topic = 0;
        while (topic < weights.Length - 1 && weights[topic] <= drawn)
        {
            topic++;
        }

        return topic;
    }

    private void RunTask(int unitPart, int termPart)
    {
        var number = (unitPart * _layout.Parts) + termPart;
        var task = _tasks[unitPart];
        var priorMass = _bag.TermCount * _beta;
        _state.Totals.CopyTo(task.Totals, 0);
        for (var k = 0; k < _alpha.Length; k++)
        {
            task.Inverse.Span[k] = 1f / (task.Totals[k] + (float)priorMass);
        }

        task.Random = new LaneRandom(new RandomStream(_options.Seed, SweepPurpose, (ulong)_alpha.Length, (ulong)_options.Start, (ulong)Iteration, (ulong)number));
        var segments = _layout.Segments.AsSpan(_layout.TaskStarts[number].._layout.TaskStarts[number + 1]);
        fixed (int* terms = _layout.Terms)
        {
            if (TermTopics is null)
            {
                GibbsKernel.Sweep(segments, terms, _alphaLanes.Pointer, _alpha.Length, (float)_beta, (float)priorMass, _state, task);
            }
            else
            {
                SparseGibbsKernel.Sweep(segments, terms, _alphaLanes.Pointer, _alpha.Length, (float)_beta, (float)priorMass, _state, TermTopics, task);
            }
        }
    }

    private void FitPriors()
    {
        if (_options.OptimizeAlpha)
        {
            _priors.FitAlpha(_alpha, _bag.RowTotals, ToSingle(_state.Units), _state.Stride, soft: false);
        }

        if (_options.OptimizeBeta)
        {
            var totals = new double[_alpha.Length];
            for (var k = 0; k < totals.Length; k++)
            {
                totals[k] = _state.Totals[k];
            }

            _beta = _priors.FitBeta(_beta, totals, _bag.TermCount, ToSingle(_state.Terms), _state.Stride, _seeds, soft: false);
        }
    }

    private static float[] ToSingle(int[] counts) => Array.ConvertAll(counts, n => (float)n);

    private bool HasSettled()
    {
        var kept = _objective.Count - _burnIn;
        if (_sweeps == 0)
        {
            return true;
        }

        var half = kept / 2;
        return half > 0 && Mean(_objective.Count - half, half) - Mean(_burnIn, half) < _settings.MostRise;
    }

    private double Mean(int start, int length)
    {
        var sum = 0.0;
        for (var i = start; i < start + length; i++)
        {
            sum += _objective[i];
        }

        return sum / length;
    }
}
