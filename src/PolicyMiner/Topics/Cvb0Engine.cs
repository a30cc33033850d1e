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
/// </summary>
public sealed class Cvb0Engine : ITopicEngine
{
    /// <inheritdoc/>
    public string Name => "cvb0";

    /// <inheritdoc/>
    public TopicModel Fit(BagOfWords bag, LdaOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate(bag.TermCount);
        var run = new Cvb0Run(bag, options, Cvb0Settings.Default);
        run.Initialise();
        while (!run.Finished)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Pass(cancellationToken);
            progress?.Report(run.Iteration);
        }

        return run.ToModel();
    }
}
