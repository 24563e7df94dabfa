import { Component, createRef, h, type RefObject } from 'preact';

interface Props {
  onAdd: (text: string) => void;
}

/** A class, as the classic style has it. */
export class Form extends Component<Props, { rest: number }> {
  static readonly limit: number = 40;
  private readonly field: RefObject<HTMLInputElement> = createRef();
  override state = { rest: Form.limit };

  private readonly count = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    this.setState({ rest: Form.limit - value.length });
  };

  private submit(event: Event) {
    event.preventDefault();
    const field = this.field.current!;
    if (field.value.trim()) this.props.onAdd(field.value.trim());
    field.value = '';
    this.setState({ rest: Form.limit });
  }

  render(_: Props, { rest }: { rest: number }) {
    return (
      <form onSubmit={(event) => this.submit(event)}>
        <input ref={this.field} id="text" maxLength={Form.limit} onInput={this.count} />
        <button type="submit">Add</button> {rest} characters left
      </form>
    );
  }
}
