namespace PolicyMiner.Charts.Drawing;

/// <summary>Direction in which a text runs.</summary>
public enum TextTurn
{
    /// <summary>From left to right.</summary>
    None,

    /// <summary>Upwards, turned by 90° against the clock: titles of vertical axes.</summary>
    Up,

    /// <summary>Upwards at 45°: long labels under a horizontal axis.</summary>
    Slanted,
}
