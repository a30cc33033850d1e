namespace PolicyMiner.Topics;

/// <summary>Settings of CVB0 that no user needs to turn; each was chosen by measurement (tests/PolicyMiner.Benchmarks/results).</summary>
internal sealed record Cvb0Settings
{
    /// <summary>The settings in use.</summary>
    public static Cvb0Settings Default { get; } = new();

    /// <summary>Most iterations when the user gives none.</summary>
    public int MostIterations { get; init; } = 500;

    /// <summary>Iterations before the priors are first fitted: counts of the first ones still show the random start.</summary>
    public int FirstPriorFit { get; init; } = 10;

    /// <summary>Iterations from one fit of the priors to the next.</summary>
    public int PriorFitInterval { get; init; } = 5;
}
