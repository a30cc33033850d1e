using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// Zero-order collapsed variational Bayes on distinct (unit, term) pairs (Asuncion, Welling, Smyth and Teh 2009): each pair keeps the shares in
/// which its tokens belong to the topics, and every iteration renews them from the expected counts of all other pairs. No sampling: a start
/// leads to one model, in some dozens of iterations.
/// <para>
/// α (asymmetric) and β (symmetric) are fitted to the expected counts every few iterations (<see cref="LdaOptions.OptimizeAlpha"/>,
/// <see cref="LdaOptions.OptimizeBeta"/>). The fit has converged when an iteration moves less than <see cref="LdaOptions.Tolerance"/> of the tokens.
/// </para>
/// <para>
/// <see cref="TopicModel.Objective"/> is the mean over tokens of ln p(token | all other tokens of the corpus), as met in each iteration: the
/// leave-one-out predictive likelihood, which falls out of the update, is comparable over starts and priors, and does not reward overfitting as
/// the likelihood of the training tokens does.
/// </para>
/// <para>
/// Where the responsibilities of all pairs (pairs × K rounded up to eight × 4 bytes) would exceed <see cref="LdaOptions.Memory"/>, the fit goes over the
/// units in batches and holds the responsibilities of one batch at a time (Foulds, Boyles, DuBois, Smyth and Welling 2013). Its
/// objective is compared with that of other such fits only.
/// </para>
/// </summary>
public sealed class Cvb0Engine : ITopicEngine
{
    /// <summary>Most bytes of responsibilities that a fit holds at a time, whatever <see cref="LdaOptions.Memory"/> allows: an array has at most 2³¹ numbers.</summary>
    public const long MostBytesInMemory = 8_000_000_000;

    /// <inheritdoc/>
    public string Name => "cvb0";

    /// <inheritdoc/>
    public TopicModel Fit(BagOfWords bag, LdaOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate(bag.TermCount);
        if (Streams(bag, options))
        {
            return Stream(bag, options, progress, cancellationToken);
        }

        using var memory = new FitMemory();
        using var run = new Cvb0Run(bag, options, Cvb0Settings.Default, memory);
        run.Initialise();
        while (!run.Finished)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Pass(cancellationToken);
            progress?.Report(run.Iteration);
        }

        return run.ToModel();
    }

    /// <summary>
    /// Whether the responsibilities would exceed <see cref="LdaOptions.Memory"/> or <see cref="MostBytesInMemory"/>, so that the fit holds one batch of them at a time.
    /// </summary>
    /// <param name="bag">The counts.</param>
    /// <param name="options">Options of the fit.</param>
    public static bool Streams(BagOfWords bag, LdaOptions options)
        => bag.TokenCount > 0 && StreamingRun.BytesInMemory(bag, options.Topics) > Math.Min(options.Memory, MostBytesInMemory);

    private static TopicModel Stream(BagOfWords bag, LdaOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (bag.UnitWeights is not null)
        {
            throw new ConfigurationException(new Problem(
                "--duplicates", "weight in a fit that does not stay within --memory and so goes in batches", "a fit in memory", "Give more with --memory (a fit uses at most 8GB), or take --duplicates drop."));
        }

        using var memory = new FitMemory();
        using var run = new StreamingRun(bag, options, memory);
        while (!run.Finished)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Pass(cancellationToken);
            progress?.Report(run.Iteration);
        }

        run.CountAll(cancellationToken);
        return run.ToModel();
    }
}
