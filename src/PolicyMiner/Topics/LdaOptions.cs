using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>What a fit of a topic model needs to know besides the bag of words.</summary>
public sealed record LdaOptions
{
    /// <summary>Largest K.</summary>
    public const int MostTopics = 500;

    /// <summary>Default of <see cref="Memory"/>.</summary>
    public const long DefaultMemory = 1_500_000_000;

    /// <summary>K, the number of topics: 1 to 500.</summary>
    public required int Topics { get; init; }

    /// <summary>The user's seed; the same for a whole run. Any value.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of the start for this seed: a different start is a different random initialisation. 0 or more.</summary>
    public int Start { get; init; }

    /// <summary>Start value of each α_k, the Dirichlet prior of topics in a document; above 0, at most 100. Default 0.1.</summary>
    public double Alpha { get; init; } = 0.1;

    /// <summary>α₀ = Σ_k α_k at the start, shared out equally whatever K is, in place of <see cref="Alpha"/>; above 0, at most 1,000. Null: <see cref="Alpha"/> holds.</summary>
    public double? AlphaSum { get; init; }

    /// <summary>Start value of each α_k that follows from <see cref="AlphaSum"/> and <see cref="Alpha"/>.</summary>
    public double StartAlpha => AlphaSum is { } sum ? sum / Topics : Alpha;

    /// <summary>Start value of β, the symmetric Dirichlet prior of words in a topic; above 0, at most 10. Default 0.05.</summary>
    public double Beta { get; init; } = 0.05;

    /// <summary>Whether α is fitted (asymmetric; Wallach, Mimno and McCallum 2009). Default true.</summary>
    public bool OptimizeAlpha { get; init; } = true;

    /// <summary>Whether β is fitted (symmetric). Default true.</summary>
    public bool OptimizeBeta { get; init; } = true;

    /// <summary>Most iterations of the engine; 1 or more. Null: the engine's own default.</summary>
    public int? Iterations { get; init; }

    /// <summary>
    /// CVB0 has converged when an iteration moves less than this share of the tokens from one topic to another (mean over tokens of
    /// Σ_k |new r − old r|, between 0 and 2). Default 0.001. With 0.01 held-out perplexity is within about 0.5 % of its final value after a third of
    /// the iterations, which is enough to compare topic counts. 0: all iterations are run. Other engines ignore it.
    /// </summary>
    public double Tolerance { get; init; } = 0.001;

    /// <summary>Sweeps of a sampling engine before samples are kept; 0 or more, the last sweep is always kept. Null: half of the iterations. Other engines ignore it.</summary>
    public int? BurnIn { get; init; }

    /// <summary>Samples of θ and φ that a sampling engine averages, evenly spaced over the sweeps after burn-in; 1 or more, default 10. Other engines ignore it.</summary>
    public int Samples { get; init; } = 10;

    /// <summary>A model over the same terms with the same K whose φ and α the fit starts from, in place of a random start. Default none.</summary>
    public TopicModel? WarmStart { get; init; }

    /// <summary>Topics with words given by the user, the first of the fit; at most K. Default none.</summary>
    public SeededTopics? Seeds { get; init; }

    /// <summary>
    /// Bytes for the responsibilities of CVB0, above 0: a fit that would need more, or more than <see cref="Cvb0Engine.MostBytesInMemory"/>, works in batches,
    /// with a slightly different result. Never the machine's own memory, so that a result does not depend on the machine. Default 1.5 GB (1.5 · 10⁹). Other
    /// engines hold what they need. Words and pairs that pass their part of it stand in temporary files (<see cref="Vectors.ColumnStore.Within"/>), with every engine.
    /// </summary>
    public long Memory { get; init; } = DefaultMemory;

    /// <summary>Threads to use; never changes a result. 1 or more.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Checks every value, alone and against the size of the vocabulary.</summary>
    /// <param name="termCount">V.</param>
    /// <exception cref="ConfigurationException">Holds all that is wrong.</exception>
    public void Validate(int termCount)
    {
        var problems = new List<Problem>();
        if (Topics is < 1 or > MostTopics)
        {
            problems.Add(new Problem("--topics", NumberFormat.Integer(Topics), $"1 to {MostTopics}", "Choose a topic count in that range."));
        }

        CheckPrior(problems, AlphaSum is null ? "--alpha" : "--alpha-sum", StartAlpha, DirichletPriors.LargestAlpha);
        CheckPrior(problems, "--beta", Beta, DirichletPriors.LargestBeta);
        if (Start < 0)
        {
            problems.Add(new Problem("start", NumberFormat.Integer(Start), "0 or more", "Count starts from 0."));
        }

        if (Iterations < 1)
        {
            problems.Add(new Problem("--iterations", NumberFormat.Integer(Iterations.Value), "1 or more", "Leave the option out for the engine's own default."));
        }

        if (BurnIn < 0)
        {
            problems.Add(new Problem("--burn-in", NumberFormat.Integer(BurnIn.Value), "0 or more", "Leave the option out for half of the iterations."));
        }

        if (Samples < 1)
        {
            problems.Add(new Problem("--samples", NumberFormat.Integer(Samples), "1 or more", "The default is 10."));
        }

        if (!(Tolerance >= 0))
        {
            problems.Add(new Problem("tolerance", NumberFormat.Score(Tolerance), "0 or more", "The default is 0.001."));
        }

        if (Memory < 1)
        {
            problems.Add(new Problem("--memory", NumberFormat.Integer(Memory), "a size above 0", "Give a number with a unit: 1.5GB, 800MB."));
        }

        if (Jobs < 1)
        {
            problems.Add(new Problem("--jobs", NumberFormat.Integer(Jobs), "1 or more", "Leave the option out to use every core."));
        }

        if (WarmStart is { } model && (model.TopicCount != Topics || model.TermCount != termCount))
        {
            problems.Add(new Problem("warm start", $"a model of {model.TopicCount} topics and {model.TermCount} terms", $"{Topics} topics and {termCount} terms", "Start from a model over the same vocabulary."));
        }

        CheckSeeds(problems, termCount);
        if (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }
    }

    private void CheckSeeds(List<Problem> problems, int termCount)
    {
        if (Seeds is not { } seeds)
        {
            return;
        }

        if (seeds.Terms.Count > Topics)
        {
            problems.Add(new Problem("--topics", NumberFormat.Integer(Topics), $"{NumberFormat.Integer(seeds.Terms.Count)} or more: one topic for each seeded one", "Raise the topic count, or give fewer seeded topics."));
        }

        if (!(seeds.Weight > 0 && seeds.Weight <= 100))
        {
            problems.Add(new Problem("--seeded-weight", NumberFormat.Score(seeds.Weight), "above 0, up to 100", "Leave it out for the default, 0.5."));
        }

        if (seeds.Terms.Any(t => t.Any(w => w < 0 || w >= termCount)))
        {
            problems.Add(new Problem("seeded topics", "a term that is not in the vocabulary", $"term ids below {NumberFormat.Integer(termCount)}", "Take the ids from the vocabulary of the fit."));
        }
    }

    private static void CheckPrior(List<Problem> problems, string option, double value, double largest)
    {
        if (!(value > 0 && value <= largest))
        {
            problems.Add(new Problem(option, NumberFormat.Score(value), $"a number above 0 and at most {NumberFormat.Score(largest)}", "Priors are counts of imagined tokens: 0.1 and 0.05 are usual."));
        }
    }
}
