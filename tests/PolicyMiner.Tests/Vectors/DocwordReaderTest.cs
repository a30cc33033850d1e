using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Foundation;
using PolicyMiner.Tests.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public sealed class DocwordReaderTest : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_WhenPairsAreUnsortedAndRepeated_SortsAndAddsThem()
    {
        var bag = Read("3\r\n4\r\n4\r\n3 2 1\r\n1 4 2\r\n1 1 5\r\n3 2 6\r\n");
        bag.UnitCount.Should().Be(3);
        bag.TermCount.Should().Be(4);
        bag.RowStarts.Should().Equal(0, 2, 2, 3);
        bag.TermIds.Should().Equal(0, 3, 1);
        bag.Counts.Should().Equal(5, 2, 7);
    }

    [Fact]
    public void Read_WhatTheWriterWrote_GivesTheSameBag()
    {
        var pairs = Gen.Choose(0, 9).SelectMany(t => Gen.Choose(1, 1000).Select(c => (t, c))).ListOf();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pairs.ListOf().ToArbitrary(), rows =>
        {
            var bag = KnownCorpora.Bag(10, [.. rows.Select(r => r.DistinctBy(p => p.t).OrderBy(p => p.t).ToArray())]);
            using (var stream = File.Create(_path))
            {
                DocwordWriter.Write(bag, stream);
            }

            var read = DocwordReader.Read(_path);
            read.RowStarts.Should().Equal(bag.RowStarts);
            read.TermIds.Should().Equal(bag.TermIds);
            read.Counts.Should().Equal(bag.Counts);
        }));
    }

    [Theory]
    [InlineData("2\n3\n1\n1 4 1\n", ":4", "'4 1'")]
    [InlineData("2\n3\n1\n0 1 1\n", ":4", "'0 1 1'")]
    [InlineData("2\n3\n1\n1 1 0\n", ":4", "'0'")]
    [InlineData("2\n3\n1\n1 1 1 1\n", ":4", "'1'")]
    [InlineData("2\n3\n2\n1 1 1\n", "", "1 pairs")]
    [InlineData("2\nmany\n", ":2", "'many'")]
    [InlineData("", ":1", "the end of the file")]
    [InlineData("2\n3\n1\n1 1 1.5\n", ":4", "'1.5'")]
    public void Read_WhenTheFileIsWrong_NamesTheLine(string text, string line, string found)
    {
        var act = () => Read(text);
        var problem = act.Should().Throw<InputException>().Which.Problems.Should().ContainSingle().Subject;
        problem.Place.Should().Be(_path + line);
        problem.Found.Should().Be(found);
    }

    [Fact]
    public void Read_WhenThereIsNoFile_SaysSo()
    {
        var act = () => DocwordReader.Read(_path + ".missing");
        act.Should().Throw<InputException>().Which.Problems[0].Found.Should().Be("no such file");
    }

    private BagOfWords Read(string text)
    {
        File.WriteAllText(_path, text, Encoding.ASCII);
        return DocwordReader.Read(_path);
    }
}
