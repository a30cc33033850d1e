using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>The best way from one character of a run to the run's end.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RouteStep
{
    /// <summary>Sum of the weights of its words.</summary>
    public double Score;

    /// <summary>Length of its first word.</summary>
    public int Length;

    /// <summary>Id of its first word in the lexicon, or −1 for a character that is no word.</summary>
    public int Id;
}
