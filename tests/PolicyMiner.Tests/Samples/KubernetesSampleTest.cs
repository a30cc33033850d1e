using System.Runtime.CompilerServices;
using YamlDotNet.RepresentationModel;

namespace PolicyMiner.Tests.Samples;

/// <summary>The form of the jobs, after the Kubernetes API reference of batch/v1; no cluster is needed.</summary>
public sealed class KubernetesSampleTest
{
    [Fact]
    public void Sweep_IsAnIndexedJobWithOneShardForEachIndex()
    {
        var job = Load("sweep.yaml");
        Text(job, "apiVersion").Should().Be("batch/v1");
        Text(job, "kind").Should().Be("Job");
        Text(job, "spec", "completionMode").Should().Be("Indexed");
        var completions = Text(job, "spec", "completions");
        var pod = (YamlMappingNode)At(job, "spec", "template", "spec");
        Text(pod, "restartPolicy").Should().Be("OnFailure");
        var container = (YamlMappingNode)((YamlSequenceNode)At(pod, "containers"))[0];
        var command = ((YamlSequenceNode)At(container, "args"))[0].ToString();
        command.Should().Contain($"--shard \"$JOB_COMPLETION_INDEX/{completions}\"").And.Contain("shard-$JOB_COMPLETION_INDEX");
        HasItsVolume(pod, container);
    }

    [Fact]
    public void Merge_TakesTheFoldersThatTheSweepWrites()
    {
        var job = Load("merge.yaml");
        Text(job, "kind").Should().Be("Job");
        var pod = (YamlMappingNode)At(job, "spec", "template", "spec");
        Text(pod, "restartPolicy").Should().Be("Never");
        var container = (YamlMappingNode)((YamlSequenceNode)At(pod, "containers"))[0];
        ((YamlSequenceNode)At(container, "args"))[0].ToString().Should().Contain("merge /data/work/shard-*");
        HasItsVolume(pod, container);
    }

    private static void HasItsVolume(YamlMappingNode pod, YamlMappingNode container)
        => Text((YamlMappingNode)((YamlSequenceNode)At(container, "volumeMounts"))[0], "name").Should().Be(Text((YamlMappingNode)((YamlSequenceNode)At(pod, "volumes"))[0], "name"));

    private static YamlMappingNode Load(string name, [CallerFilePath] string here = "")
    {
        using var reader = File.OpenText(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/kubernetes", name));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static string Text(YamlNode node, params string[] path) => At(node, path).ToString();

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (n, key) => n[key]);
}
