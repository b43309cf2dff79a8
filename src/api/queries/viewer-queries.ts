import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Viewer } from '../results/viewer.js';

@Resolver()
export class ViewerQueries {
  @Query(() => Viewer, {
    description: 'Who asks. It tells whether a token is taken, and for whose.',
  })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return new Viewer(viewer);
  }
}
