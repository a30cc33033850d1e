using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Findings.Validation;

/// <summary>One coefficient of agreement between coders.</summary>
/// <param name="Coefficient">"Cohen's kappa", "Fleiss' kappa", "Krippendorff's alpha (nominal)" or "Krippendorff's alpha (ordinal)".</param>
/// <param name="Value">The coefficient; NaN where it is not defined.</param>
/// <param name="Interval">95 % percentile bootstrap over items.</param>
public sealed record Agreement(string Coefficient, double Value, Interval Interval);
