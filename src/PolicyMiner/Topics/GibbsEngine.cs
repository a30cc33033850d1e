using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// Collapsed Gibbs sampling (Griffiths and Steyvers 2004): one chain of 1,000 sweeps (<see cref="LdaOptions.Iterations"/>), of which the first half
/// (<see cref="LdaOptions.BurnIn"/>) is left out and evenly spaced states of the rest (<see cref="LdaOptions.Samples"/>) are averaged.
/// <para>
/// α and β are fitted to the counts every tenth sweep of burn-in (<see cref="LdaOptions.OptimizeAlpha"/>, <see cref="LdaOptions.OptimizeBeta"/>) and then stay.
/// Large corpora are sampled in blocks of units and terms that share no count but the totals N_k, of which each block sees those at the start of its round and its
/// own changes (Yan, Xu and Qi 2009); blocks depend on the data alone, so a chain is the same for any number of threads.
/// </para>
/// <para>
/// Up to 150 topics all K weights of a token are computed, eight at a time; above, only those of topics that the token's word or unit has (<see cref="SparseGibbsKernel"/>).
/// Both draw from the same distribution.
/// </para>
/// <para>
/// <see cref="TopicModel.Objective"/> is ln p(w | z) / N after each sweep; <see cref="TopicModel.SampleLogLikelihoods"/> holds ln p(w | z) of the samples.
/// </para>
/// </summary>
public sealed class GibbsEngine : ITopicEngine
{
    /// <inheritdoc/>
    public string Name => "gibbs";

    /// <inheritdoc/>
    public TopicModel Fit(BagOfWords bag, LdaOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate(bag.TermCount);
        if (bag.TokenCount > Array.MaxLength)
        {
            throw new ConfigurationException(new Problem(
                "--engine", $"gibbs for {NumberFormat.Integer(bag.TokenCount)} tokens", $"at most {NumberFormat.Integer(Array.MaxLength)}: the sampler keeps a topic for each token",
                "Use --engine cvb0, whose memory depends on distinct words."));
        }

        using var memory = new FitMemory();
        var run = new GibbsRun(bag, options, GibbsSettings.Default, memory);
        run.Initialise();
        while (!run.Finished)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Sweep(cancellationToken);
            progress?.Report(run.Iteration);
        }

        return run.ToModel();
    }
}
