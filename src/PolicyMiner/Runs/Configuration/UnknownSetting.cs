using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Configuration;

/// <summary>The message for a name that no setting has.</summary>
internal static class UnknownSetting
{
    public static Problem Problem(string place, string found, string? nearest)
        => new(place, found, "a setting that is known", nearest is null ? "See 'policyminer fit --help' for all of them." : $"Did you mean '{nearest}'?");
}
