namespace PolicyMiner.Cli.Tests.Support;

/// <summary>A test that needs bash, as the samples for Linux machines do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Skip = "The sample is a bash script.";
        }
    }
}
