// What an open page has learnt since it came, for the frame around it. Written in the browser alone: on the server this
// would be shared by everybody.
type Learnt = { deadline: { left: string; text: string; closed: boolean } | undefined };

export const learnt = $state<Learnt>({ deadline: undefined });
