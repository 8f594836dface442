import { type FormEvent, useState } from "react";
import { Button, TextField } from "@/ui";

type Props = { value: string; onSearch: (words: string) => void };

/** Search by name. What was searched for lives in the address of the page. */
export function SearchPeople({ value, onSearch }: Props) {
  const [words, setWords] = useState(value);
  function search(event: FormEvent): void {
    event.preventDefault();
    onSearch(words.trim());
  }
  return (
    <search>
      <form className="app-search" onSubmit={search}>
        <TextField id="people-search" label="Find a reviewer by name" value={words} onChange={setWords} />
        <Button variant="secondary">Search</Button>
      </form>
    </search>
  );
}
