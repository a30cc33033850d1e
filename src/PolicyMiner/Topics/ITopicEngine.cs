using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Fits a topic model to a bag of words. The seam where another engine (Microsoft.ML's LDA, for example) could be put.</summary>
public interface ITopicEngine
{
    /// <summary>Name as given to <c>--engine</c>.</summary>
    string Name { get; }

    /// <summary>Fits one model; the same input and options give the same bits, for any number of threads.</summary>
    /// <param name="bag">D × V counts; units without tokens get the prior mean as θ.</param>
    /// <param name="options">Topic count, seed, priors.</param>
    /// <param name="progress">Told of finished iterations; may be null.</param>
    /// <param name="cancellationToken">Checked at least once an iteration.</param>
    TopicModel Fit(BagOfWords bag, LdaOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default);
}
