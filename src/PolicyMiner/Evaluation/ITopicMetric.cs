namespace PolicyMiner.Evaluation;

/// <summary>Scores a topic model. A metric has no state; what all models share is in <see cref="EvaluationContext"/>.</summary>
public interface ITopicMetric
{
    /// <summary>Name of its column in every table: lower case, parts joined by underscores.</summary>
    string Name { get; }

    /// <summary>Name for people, in English.</summary>
    string Title { get; }

    /// <summary>Name for people, in Chinese.</summary>
    string ChineseTitle { get; }

    /// <summary>Which values are better.</summary>
    MetricDirection Direction { get; }

    /// <summary>Least possible value; may be −∞.</summary>
    double Lowest { get; }

    /// <summary>Greatest possible value; may be +∞.</summary>
    double Highest { get; }

    /// <summary>The formula in one line of plain text.</summary>
    string Formula { get; }

    /// <summary>The paper, or the program, that defines it.</summary>
    string Source { get; }

    /// <summary>What it needs besides φ.</summary>
    MetricNeeds Needs { get; }

    /// <summary>Scores one model. The input must hold what <see cref="Needs"/> says.</summary>
    MetricScore Evaluate(MetricInput input);
}
