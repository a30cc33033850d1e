using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// A fit of CVB0 that holds pairs and responsibilities for one batch of units at a time (Foulds et al. 2013): memory grows with V × K and D × K, not with
/// the pairs. After each batch the word counts move a step towards those of the batch scaled to the corpus; the step falls from pass to pass
/// until it is one batch's part of the corpus. A last pass with word counts held fixed counts everything exactly.
/// Unlike in the paper N_dk is kept from pass to pass, so that a few rounds over a unit suffice after the first pass.
/// </summary>
internal sealed unsafe class StreamingRun : IDisposable
{
    // Rounds over a unit: more where nothing is known of it yet.
    private const int FirstRounds = 8;
    private const int LaterRounds = 3;

    // The falling step: (1 + batches seen)^-Forgetting, as in Hoffman, Blei and Bach 2010.
    private const double Forgetting = 0.7;

    private const int MostPasses = 60;
    private const int FirstPriorFit = 2;
    private const int TopicsPerScatter = 16;
    private const int RowsPerBlend = 4096;

    // Share of the tolerance that a pass must still gain in the objective.
    private const double GainPerTolerance = 0.5;

    private readonly BagOfWords _bag;
    private readonly LdaOptions _options;
    private readonly FitMemory _memory;
    private readonly StreamingBatches _batches;
    private readonly StreamingShards _shards;
    private readonly int _stride;
    private readonly AlignedFloats _units;
    private readonly AlignedFloats _batchWords;
    private readonly AlignedFloats _rows;
    private readonly int[] _pairTerms;
    private readonly int[] _pairCounts;
    private readonly AlignedFloats _alphas;
    private readonly AlignedFloats _inverse;
    private readonly StreamingTask[] _tasks;
    private readonly SeedPrior _seeds;
    private readonly DirichletPriors _priors = new();
    private readonly double[] _alpha;
    private readonly double[] _totals;
    private readonly List<double> _objective = [];
    private readonly AlignedFloats _words;
    private double _beta;
    private long _batchesSeen;

    /// <summary>Takes room for the fit and starts it.</summary>
    public StreamingRun(BagOfWords bag, LdaOptions options, FitMemory memory)
    {
        _bag = bag;
        _options = options;
        _memory = memory;
        _stride = Lanes.Padded(options.Topics);
        _seeds = SeedPrior.Of(bag, options);
        _batches = StreamingBatches.Of(bag);
        _shards = new StreamingShards(bag, _batches.Order);
        _pairTerms = new int[_batches.LargestBatch];
        _pairCounts = new int[_batches.LargestBatch];
        _units = memory.Floats((long)bag.UnitCount * _stride, zeroed: true);
        _words = memory.Floats((long)bag.TermCount * _stride, zeroed: true);
        _batchWords = memory.Floats(_words.Length, zeroed: true);
        _rows = memory.Floats((long)_batches.LargestBatch * _stride, zeroed: false);
        _alphas = memory.Floats(_stride, zeroed: true);
        _inverse = memory.Floats(_stride, zeroed: true);
        _tasks = new StreamingTask[_batches.Cuts.Max(c => c.Length - 1)];
        for (var i = 0; i < _tasks.Length; i++)
        {
            _tasks[i] = new StreamingTask(memory, _stride, _batches.LongestUnit);
        }

        _alpha = new double[options.Topics];
        Array.Fill(_alpha, options.StartAlpha);
        _totals = new double[_stride];
        _beta = options.Beta;
        Start();
    }

    /// <summary>Gives the temporary files back; memory is given back by who took it.</summary>
    public void Dispose() => _shards.Dispose();

    /// <summary>Whether the objective has settled.</summary>
    public bool Converged { get; private set; }

    /// <summary>Passes done.</summary>
    public int Iteration => _objective.Count;

    /// <summary>Whether only the exact count is left to do.</summary>
    public bool Finished => Converged || Iteration >= (_options.Iterations ?? MostPasses);

    /// <summary>Bytes that a fit in memory would need for its responsibilities.</summary>
    public static long BytesInMemory(BagOfWords bag, int topics) => (long)bag.PairCount * Lanes.Padded(topics) * sizeof(float);

    /// <summary>One pass over all units.</summary>
    public void Pass(CancellationToken cancellationToken)
    {
        var likelihood = 0.0;
        foreach (var cuts in _batches.Cuts)
        {
            likelihood += Visit(cuts, Iteration == 0 ? FirstRounds : LaterRounds, cancellationToken);
            _batchesSeen++;
            Step(cuts);
        }

        _objective.Add(likelihood / _bag.TokenCount);
        Converged = Iteration > FirstPriorFit + 1 && _objective[^1] - _objective[^2] < _options.Tolerance * GainPerTolerance;
        if (!Finished && Iteration >= FirstPriorFit)
        {
            FitPriors();
        }
    }

    /// <summary>A pass with word counts held fixed, after which they are the sums over all units.</summary>
    public void CountAll(CancellationToken cancellationToken)
    {
        var all = _memory.Floats(_words.Length, zeroed: true);
        foreach (var cuts in _batches.Cuts)
        {
            Visit(cuts, LaterRounds, cancellationToken);
            StreamingKernel.Blend(all.Pointer, _batchWords.Pointer, all.Length, 1, 1);
        }

        all.Span.CopyTo(_words.Span);
        _seeds.AddTo(_words.Span, _stride);
        SumTotals();
    }

    /// <summary>The model as it stands.</summary>
    public TopicModel ToModel()
    {
        var topics = _alpha.Length;
        var terms = _bag.TermCount;
        var phi = new double[checked(topics * terms)];
        for (var k = 0; k < topics; k++)
        {
            var scale = _totals[k] + (terms * _beta);
            for (var w = 0; w < terms; w++)
            {
                phi[(k * terms) + w] = (_words.Pointer[((long)w * _stride) + k] + _beta) / scale;
            }
        }

        var (theta, counts) = UnitShares.Of(_bag, _units, _stride, _alpha);
        return new TopicModel
        {
            TopicCount = topics,
            TermCount = terms,
            UnitCount = _bag.UnitCount,
            TopicWord = phi,
            DocumentTopic = theta,
            DocumentTopicCounts = counts,
            TopicCounts = [.. _alpha.Select((_, k) => Math.Max(0, _totals[k] - _seeds.Totals[k]))],
            Alpha = [.. _alpha],
            Beta = _beta,
            Objective = [.. _objective],
            Converged = Converged,
        };
    }

    // The word counts of a start: each term's tokens shared out as the seeded topics would have them, or at random.
    private void Start()
    {
        var rows = _options.WarmStart is { } model ? Shares(model) : _options.Seeds is null ? new TopicSeeding(_bag, _batches.Order, _options.Jobs).Draw(_alpha.Length, _stride, _options.Seed, _options.Start) : null;
        var tokens = _bag.TermTotals();
        var random = new RandomStream(_options.Seed, 0x57E4, (ulong)_alpha.Length, (ulong)_options.Start);
        for (var w = 0; w < tokens.Length; w++)
        {
            var row = _words.Span.Slice(w * _stride, _alpha.Length);
            var seeded = _seeds.TopicsOf(w);
            foreach (var topic in seeded)
            {
                row[topic] = tokens[w] / (float)seeded.Length;
            }

            for (var k = 0; k < row.Length && seeded.IsEmpty; k++)
            {
                row[k] = tokens[w] * (rows is null ? (0.5f + random.NextSingle()) / row.Length : rows[(w * _stride) + k]);
            }
        }

        _seeds.AddTo(_words.Span, _stride);
        CopyPriors();
        SumTotals();
    }

    private float[] Shares(TopicModel model)
    {
        var rows = new float[checked(model.TermCount * _stride)];
        for (var w = 0; w < model.TermCount; w++)
        {
            var sum = 0.0;
            for (var k = 0; k < model.TopicCount; k++)
            {
                sum += model.TopicWord[(k * model.TermCount) + w] * model.Alpha[k];
            }

            for (var k = 0; k < model.TopicCount; k++)
            {
                rows[(w * _stride) + k] = (float)(model.TopicWord[(k * model.TermCount) + w] * model.Alpha[k] / sum);
            }
        }

        model.Alpha.CopyTo(_alpha, 0);
        _beta = model.Beta;
        return rows;
    }

    // Responsibilities of a batch, and its word counts in _batchWords.
    private double Visit(int[] cuts, int rounds, CancellationToken cancellationToken)
    {
        SetInverse();
        var alphaSum = (float)_alpha.Sum();
        BlockScheduler.Run(cuts.Length - 1, _options.Jobs, block => VisitBlock(_tasks[block], cuts[block], cuts[block + 1], _shards.PairsOf(cuts[0], cuts[block]), rounds, alphaSum), cancellationToken);
        var likelihood = 0.0;
        for (var block = 0; block + 1 < cuts.Length; block++)
        {
            likelihood += _tasks[block].LogLikelihood;
        }

        _batchWords.Span.Clear();
        BlockScheduler.Run((_stride + TopicsPerScatter - 1) / TopicsPerScatter, _options.Jobs, part => Scatter(cuts, part * TopicsPerScatter), cancellationToken);
        return likelihood;
    }

    private void VisitBlock(StreamingTask task, int from, int to, int firstRow, int rounds, float alphaSum)
    {
        task.LogLikelihood = 0;
        _shards.Read(from, to, _pairTerms.AsSpan(firstRow), _pairCounts.AsSpan(firstRow));
        var row = _rows.Pointer + ((long)firstRow * _stride);
        fixed (int* allTerms = _pairTerms)
        fixed (int* allCounts = _pairCounts)
        {
            var start = firstRow;
            for (var i = from; i < to; i++)
            {
                var d = _batches.Order[i];
                var pairs = _bag.PairsOf(d);
                if (pairs == 0)
                {
                    continue;
                }

                for (var p = 0; p < pairs; p++)
                {
                    task.Counts.Pointer[p] = allCounts[start + p];
                }

                // Lanes behind the last pair are read by whole vectors.
                for (var p = pairs; p < Lanes.Padded(pairs); p++)
                {
                    task.Counts.Pointer[p] = 0;
                    task.Sums.Pointer[p] = 1;
                }

                var unit = _units.Pointer + ((long)d * _stride);
                for (var round = 0; round < rounds; round++)
                {
                    StreamingKernel.Round(pairs, allTerms + start, row, unit, _words.Pointer, _inverse.Pointer, _alphas.Pointer, (float)_beta, round == 0, _stride, task);
                    task.Next.Span.CopyTo(new Span<float>(unit, _stride));
                }

                task.LogLikelihood += Lanes.LogSum(task.Sums.Pointer, task.Counts.Pointer, pairs, _bag.RowTotals[d] + alphaSum);
                row += (long)pairs * _stride;
                start += pairs;
            }
        }
    }

    private void Scatter(int[] cuts, int from)
    {
        var row = _rows.Pointer;
        fixed (int* terms = _pairTerms)
        fixed (int* counts = _pairCounts)
        {
            var start = 0;
            for (var i = cuts[0]; i < cuts[^1]; i++)
            {
                var pairs = _bag.PairsOf(_batches.Order[i]);
                StreamingKernel.Scatter(pairs, terms + start, counts + start, row, _batchWords.Pointer, _stride, from, Math.Min(from + TopicsPerScatter, _stride));
                row += (long)pairs * _stride;
                start += pairs;
            }
        }
    }

    private void Step(int[] cuts)
    {
        long tokens = 0;
        for (var i = cuts[0]; i < cuts[^1]; i++)
        {
            tokens += _bag.RowTotals[_batches.Order[i]];
        }

        if (tokens == 0)
        {
            return;
        }

        // Never less than a batch's part of the corpus: the counts are then those of about the last pass.
        var step = Math.Max(DeterministicMath.Pow(1 + _batchesSeen, -Forgetting), tokens / (double)_bag.TokenCount);
        var add = (float)(step * _bag.TokenCount / tokens);
        var blocks = (_bag.TermCount + RowsPerBlend - 1) / RowsPerBlend;
        BlockScheduler.Run(blocks, _options.Jobs, block =>
        {
            var from = (long)block * RowsPerBlend * _stride;
            StreamingKernel.Blend(_words.Pointer + from, _batchWords.Pointer + from, Math.Min((long)RowsPerBlend * _stride, _words.Length - from), (float)(1 - step), add);
        });

        // The pseudo-counts of seeded topics stay as they are.
        foreach (var (term, topic, count) in _seeds.Entries)
        {
            _words.Span[(term * _stride) + topic] += (float)(step * count);
        }

        SumTotals();
    }

    private void FitPriors()
    {
        if (_options.OptimizeAlpha)
        {
            _priors.FitAlpha(_alpha, _bag.RowTotals, _units.Span, _stride);
        }

        if (_options.OptimizeBeta)
        {
            _beta = _priors.FitBeta(_beta, _totals.AsSpan(0, _alpha.Length), _bag.TermCount, _words.Span, _stride, _seeds);
        }

        CopyPriors();
    }

    private void CopyPriors()
    {
        for (var k = 0; k < _alpha.Length; k++)
        {
            _alphas.Span[k] = (float)_alpha[k];
        }
    }

    private void SetInverse()
    {
        for (var k = 0; k < _alpha.Length; k++)
        {
            _inverse.Span[k] = (float)(1 / (_totals[k] + (_bag.TermCount * _beta)));
        }
    }

    private void SumTotals()
    {
        for (var k = 0; k < _stride; k += Lanes.Width)
        {
            Lanes.SumRows(_words.Pointer + k, _bag.TermCount, _stride, _totals.AsSpan(k, Lanes.Width));
        }
    }
}
