namespace PolicyMiner.Foundation;

/// <summary>How much a <see cref="Warning"/> matters.</summary>
public enum WarningLevel
{
    /// <summary>Good to know; never counts under <c>--strict</c>.</summary>
    Note,

    /// <summary>A result may mislead, or input was left out; counts under <c>--strict</c>.</summary>
    Warning,
}
