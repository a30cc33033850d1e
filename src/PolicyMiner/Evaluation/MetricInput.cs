using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Evaluation;

/// <summary>One model and what is known beside it. What is left out decides which metrics apply.</summary>
public sealed record MetricInput
{
    private readonly Lazy<int[][]> _topWords;

    /// <summary>Creates the input of one model.</summary>
    /// <param name="model">The fitted model.</param>
    /// <param name="context">Counts over the same vocabulary.</param>
    public MetricInput(TopicModel model, EvaluationContext context)
    {
        if (model.TermCount != context.Bag.TermCount)
        {
            throw new ArgumentException($"The model has {model.TermCount} terms, the bag of words {context.Bag.TermCount}.", nameof(context));
        }

        if (model.TopicCount < 1)
        {
            throw new ArgumentException("The model has no topics.", nameof(model));
        }

        Model = model;
        Context = context;
        _topWords = new Lazy<int[][]>(() => TopicWords.Of(model).Top());
    }

    /// <summary>The fitted model.</summary>
    public TopicModel Model { get; }

    /// <summary>What all models over this vocabulary share.</summary>
    public EvaluationContext Context { get; }

    /// <summary>Other fits with the same number of topics (other seeds, resampled documents), over the same vocabulary.</summary>
    public IReadOnlyList<TopicWords> OtherFits { get; init; } = [];

    /// <summary>Half A of held-out units: θ is estimated from it. Null when nothing is held out.</summary>
    public BagOfWords? HalfA { get; init; }

    /// <summary>Half B of the same units: it is scored. Null when nothing is held out.</summary>
    public BagOfWords? HalfB { get; init; }

    /// <summary>Threads to use; never changes a result. 1 or more.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The ten most probable terms of each topic.</summary>
    public IReadOnlyList<int[]> TopWords => _topWords.Value;

    /// <summary>What this input holds.</summary>
    public MetricNeeds Holds
    {
        get
        {
            var holds = MetricNeeds.None;
            holds |= Model.UnitCount > 0 && Model.UnitCount == Context.Bag.UnitCount ? MetricNeeds.Units : MetricNeeds.None;
            holds |= Context.Sequences is not null ? MetricNeeds.Sequences : MetricNeeds.None;
            holds |= Context.Clauses is not null ? MetricNeeds.Clauses : MetricNeeds.None;
            holds |= OtherFits.Count > 0 ? MetricNeeds.OtherFits : MetricNeeds.None;
            holds |= HalfA is not null && HalfB is not null ? MetricNeeds.HeldOut : MetricNeeds.None;
            holds |= Model.SampleLogLikelihoods is { Length: > 0 } ? MetricNeeds.Samples : MetricNeeds.None;
            return holds;
        }
    }
}
