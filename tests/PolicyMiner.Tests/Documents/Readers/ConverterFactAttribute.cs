using PolicyMiner.Documents.Readers;

namespace PolicyMiner.Tests.Documents.Readers;

/// <summary>A test that needs a converter; skipped, and named as skipped, where the machine lacks it.</summary>
public sealed class ConverterFactAttribute : FactAttribute
{
    public ConverterFactAttribute(string program)
    {
        if (ExternalTool.Find(program) is null)
        {
            Skip = $"this machine has no {program}";
        }
    }
}
